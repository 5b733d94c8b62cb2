import { field, filters } from '../../../engine/field';
import { list } from '../../../engine/list';
import { choice, line } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { LARGEST_PAGE, pagesOf } from '../../pages';

const search = field(
	{
		displayName: 'Search Text',
		name: 'search',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Part of a name or an email address',
	},
	line,
);

const tag = field(
	{
		displayName: 'Tag',
		name: 'tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. vip',
		description: 'Only contacts with this tag',
	},
	line,
);

const sort = field(
	{
		displayName: 'Sort By',
		name: 'sort',
		type: 'options',
		options: [
			{ name: 'Created', value: 'created' },
			{ name: 'Name', value: 'name' },
			{ name: 'Updated', value: 'updated' },
		],
		default: 'created',
		description: 'What decides the order; which end comes first is up to Agent Clara',
	},
	choice,
);

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'List contacts, by name, email or tag',
	fields: [filters([search, tag])],
	options: [sort],
	request: ({ filters: chosen, options }) =>
		get('/contacts', { search: chosen?.search, tag: chosen?.tag, sort: options.sort }),
	...pagesOf(LARGEST_PAGE),
});
