import { field, shownWhen } from '../../../engine/field';
import { list } from '../../../engine/list';
import { path } from '../../../engine/path';
import { choice } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { dateRange, dates } from '../../dates';
import { agent, contact, cursor, organization } from '../../fields';
import { pagesOf } from '../../pages';

const scope = field(
	{
		displayName: 'Conversations Of',
		name: 'scope',
		type: 'options',
		options: [
			{ name: 'Agent', value: 'agent', description: 'Those that one sales representative takes part in' },
			{ name: 'Contact', value: 'contact', description: 'Those with one contact; cannot be narrowed by date' },
			{ name: 'Organization', value: 'organization', description: 'All of them' },
		],
		default: 'organization',
		required: true,
	},
	choice,
);

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many conversations',
	description: 'List the conversations of the organization, of a contact or of an agent',
	fields: [
		organization,
		scope,
		shownWhen({ scope: ['contact'] }, contact),
		shownWhen({ scope: ['agent'] }, agent),
		// For a contact's conversations HyperRep documents no dates, and would not say that it ignores them.
		shownWhen({ scope: ['organization', 'agent'] }, dates),
	],
	options: [cursor],
	request({ organizationId, scope: whose, contactId, agentId, filters: chosen, options }) {
		const address = {
			organization: () => path`/api/v2/organizations/${organizationId}/conversations`,
			contact: () => path`/api/v2/organizations/${organizationId}/contacts/${contactId}/conversations`,
			agent: () => path`/api/v2/organizations/${organizationId}/agents/${agentId}/conversations`,
		}[whose as 'organization' | 'contact' | 'agent'];
		return get(address(), { ...dateRange(chosen), cursor: options.cursor });
	},
	...pagesOf('conversation_id'),
});
