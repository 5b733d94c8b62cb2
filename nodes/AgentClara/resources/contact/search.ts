import { field } from '../../../engine/field';
import { line, whole } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { listIn } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import { LARGEST_PAGE } from '../../pages';

const query = field(
	{
		displayName: 'Search Text',
		name: 'query',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. John',
		description: 'Part of a name or an email address',
	},
	line,
);

/** How many a search may give is not documented; lists give 100 at most. */
const limit = field(
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: LARGEST_PAGE },
		default: 50,
		required: true,
		description: 'Max number of results to return',
	},
	whole,
);

/** Agent Clara's search does not page: what it gives at once is all. */
export const search = steps({
	value: 'search',
	name: 'Search',
	action: 'Search contacts',
	description: 'Find contacts by name or email, 100 at most; Get Many lists any number',
	fields: [query, limit],
	prepare({ query: words, limit: most }) {
		const request = get('/contacts/search', { q: words, limit: most });
		return {
			async run(api) {
				const answer = await api.send(request);
				const rows = listIn(answer.body, 'data');
				if (!rows) throw api.unexpected(answer, 'list of contacts');
				return rows.slice(0, most).map((json) => ({ json }));
			},
		};
	},
});
