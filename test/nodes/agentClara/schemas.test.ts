import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { agentClara } from '../../../nodes/AgentClara/platform';
import { byId, useAgentClara } from '../../support/agentClara';

const FOLDER = join(__dirname, '../../../nodes/AgentClara/__schema__/v1.0.0');
const clara = useAgentClara();
const ajv = new Ajv();

/** The schema as the editor shows it; here it must name every member that comes out. */
function schemaOf(resource: string, operation: string) {
	const { version: _n8ns, ...schema } = JSON.parse(
		readFileSync(join(FOLDER, resource, `${operation}.json`), 'utf8'),
	) as IDataObject;
	return { ...schema, additionalProperties: false };
}

const conversationId = () => byId(clara.conversation('John').id);
const contactId = () => byId(clara.contact('John').id);

const FORMS: Record<string, () => INodeParameters> = {
	'conversation close': () => ({ conversationId: conversationId() }),
	'conversation create': () => ({ channel: 'sms', customerPhone: '+15551234567', message: 'Hi' }),
	'conversation get': () => ({ conversationId: conversationId() }),
	'conversation getMany': () => ({}),
	'conversation update': () => ({ conversationId: conversationId(), updateFields: { status: 'open' } }),
	'message getMany': () => ({ conversationId: conversationId() }),
	'message send': () => ({ conversationId: conversationId(), content: 'Hi' }),
	'contact create': () => ({ name: 'Jane' }),
	'contact delete': () => ({ contactId: contactId() }),
	'contact get': () => ({ contactId: contactId() }),
	'contact getConversations': () => ({ contactId: contactId() }),
	'contact getMany': () => ({}),
	'contact search': () => ({ query: 'a' }),
	'contact update': () => ({ contactId: contactId(), updateFields: { tags: 'vip' } }),
};

const OPERATIONS = agentClara.resources.flatMap(({ value, operations }) =>
	operations.map((operation): [string, string] => [value, operation.value]),
);

test.each(OPERATIONS)('%s %s: what comes out is what was announced', async (resource, operation) => {
	const { json, error } = await clara.run(resource, operation, FORMS[`${resource} ${operation}`]());
	expect(error).toBeUndefined();
	expect(json.length).toBeGreaterThan(0);
	const validate = ajv.compile(schemaOf(resource, operation));
	for (const row of json) expect([validate(row), validate.errors]).toEqual([true, null]);
});

test('there is no schema without an operation', () => {
	const files = agentClara.resources.flatMap(({ value }) =>
		readdirSync(join(FOLDER, value)).map((file) => `${value} ${file.replace('.json', '')}`),
	);
	expect(files.sort()).toEqual(OPERATIONS.map((one) => one.join(' ')).sort());
});
