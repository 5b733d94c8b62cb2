import type { INodeParameters } from 'n8n-workflow';

import { byId, useHoopAi } from '../../support/hoopai';
import { OPTIONAL_IDS, REQUIRED_IDS } from './ids';
import { expectRefusal } from './refusal';
import type { Operation } from './refusal';

const hoopAi = useHoopAi();

/** The item lacks what the expression names. */
const items = [{ json: { id: 'abc', other: null } }];
const NAMING = ['={{ $json.missing }}', '={{ $json.missing?.deeper }}', '={{ $json.other }}'];

const rows = REQUIRED_IDS.flatMap((field) =>
	NAMING.map((expression) => ({ ...field, expression, name: field.operation.join(' ') })),
);

test.each(rows)("$name: '$parameter' by $expression, which the item lacks, is refused", async (row) => {
	await expectRefusal(hoopAi, row.operation, row.form(row.expression), row.parameter, { items });
});

test.each(rows.slice(0, 3))("$name: '$parameter' by an expression that fails is refused", async (row) => {
	const failing = row.form('={{ $json.missing.deeper }}');
	await expectRefusal(hoopAi, row.operation, failing, row.parameter, { items });
});

describe('a filter by what the item lacks', () => {
	const missing = '={{ $json.missing }}';
	const FILTERS: Array<[operation: string, parameter: string, filters: INodeParameters]> = [
		['conversation search', 'Assigned To', { assignedTo: missing }],
		['conversation search', 'Contact', { contactId: byId(missing) }],
		['conversation search', 'Conversation ID', { id: missing }],
		['conversation search', 'Created After', { startDate: missing }],
		['conversation search', 'Created Before', { endDate: missing }],
		['conversation search', 'Followers', { followers: missing }],
		['conversation search', 'Last Message Action', { lastMessageAction: missing }],
		['conversation search', 'Last Message Direction', { lastMessageDirection: missing }],
		['conversation search', 'Last Message Type', { lastMessageType: missing }],
		['conversation search', 'Mentions', { mentions: missing }],
		['conversation search', 'Score Maximum', { scoreProfileMax: missing }],
		['conversation search', 'Score Minimum', { scoreProfileMin: missing }],
		['conversation search', 'Score Profile ID', { scoreProfile: missing }],
		['conversation search', 'Search Text', { query: missing }],
		['conversation search', 'Status', { status: missing }],
		['conversation getMany', 'Bot', { botId: byId(missing) }],
		['conversation getMany', 'Contact', { contactId: byId(missing) }],
		['conversation getMany', 'Status', { status: missing }],
		['voiceCall getMany', 'Agent ID', { agentId: missing }],
		['voiceCall getMany', 'Direction', { direction: missing }],
		['voiceCall getMany', 'After', { startDate: missing }],
		['voiceCall getMany', 'Before', { endDate: missing }],
	];

	test.each(FILTERS)("%s: '%s' is refused, and does not widen the list to everything", async (name, parameter, filters) => {
		await expectRefusal(hoopAi, name.split(' ') as Operation, { filters }, parameter, { items });
	});

	test.each(FILTERS)("%s: an empty text for '%s' does not widen the list either", async (name, parameter, filters) => {
		const empty = [{ json: { missing: '' } }];
		await expectRefusal(hoopAi, name.split(' ') as Operation, { filters }, parameter, { items: empty });
	});
});

test.each(OPTIONAL_IDS.filter(({ parameter }) => parameter === 'Location ID'))(
	'$operation: a Location ID that the item lacks does not fall back to another account',
	async ({ operation, parameter, form }) => {
		await expectRefusal(hoopAi, operation, form('={{ $json.missing }}'), parameter, { items });
	},
);

test.each([
	['Message', { contactId: byId('contact1'), message: '={{ $json.missing }}' }],
	['HTML', { channel: 'Email', contactId: byId('contact1'), html: '={{ $json.missing }}' }],
	['Channel', { channel: '={{ $json.missing }}', contactId: byId('contact1'), message: 'Hi' }],
	[
		'Send At',
		{
			contactId: byId('contact1'),
			message: 'Hi',
			additionalFields: { scheduledTimestamp: '={{ $json.missing }}' },
		},
	],
	[
		'To Email',
		{
			channel: 'Email',
			contactId: byId('contact1'),
			html: '<p>Hi</p>',
			additionalFields: { emailTo: '={{ $json.missing }}' },
		},
	],
])("'%s' of a message by what the item lacks is refused before anything is sent", async (parameter, form) => {
	await expectRefusal(hoopAi, ['message', 'send'], form, parameter, { items });
});
