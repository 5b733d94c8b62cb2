import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HyperRep } from '../../../nodes/HyperRep/HyperRep.node';
import { byId, useHyperRep } from '../../support/hyperRep';

const hyperRep = useHyperRep();
const FOLDER = join(__dirname, '../../../nodes/HyperRep/__schema__/v1.0.0');
// The schemas show names and types in the editor; what has no value now comes as null.
const ajv = new Ajv();

interface Schema {
	version: number;
	properties: IDataObject;
}

const OPERATIONS: Array<[name: string, form: () => INodeParameters]> = (() => {
	const state = () => hyperRep.sandbox.control.state();
	const conversation = () => ({ conversationId: byId(state().conversations[0].conversation_id) });
	return [
		['agent/get', () => ({ agentId: byId(state().agents[0].agent_id) })],
		['agent/getMany', () => ({})],
		['contact/get', () => ({ contactId: byId(state().contacts[0].contact_id) })],
		['contact/getMany', () => ({})],
		['conversation/get', conversation],
		['conversation/getMany', () => ({})],
		['draft/create', () => ({ toEmail: 'maria@alvarez.example', bodyHtml: 'Hi' })],
		['draft/getMany', conversation],
		['draft/reply', () => ({ ...conversation(), bodyHtml: 'Hi' })],
		['message/get', () => ({ ...conversation(), messageId: byId(state().messages[1].message_id) })],
		['message/getMany', conversation],
		['organization/getMany', () => ({})],
	];
})();

const withoutNulls = (row: IDataObject) =>
	JSON.parse(JSON.stringify(row, (_, value: unknown) => value ?? undefined)) as IDataObject;

test.each(OPERATIONS)('%s comes as the editor shows it beforehand', async (name, form) => {
	if (name === 'draft/getMany') await hyperRep.run('draft', 'reply', { ...form(), bodyHtml: 'Hi' });
	const [resource, operation] = name.split('/');
	const file = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Schema;
	// n8n's own mark, which is none of JSON Schema's words.
	const { version, ...schema } = file;
	expect(version).toBe(1);
	const { json } = await hyperRep.run(resource, operation, form());
	expect(json.length).toBeGreaterThan(0);
	for (const row of json) {
		expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(row)));
		ajv.validate(schema, withoutNulls(row));
		expect(ajv.errors).toBeNull();
	}
});

test('every operation has its schema, and no other has one', () => {
	const shown = new HyperRep().description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			options.map((option) => `${String(displayOptions?.show?.resource?.[0])}/${String((option as { value: string }).value)}`),
		);
	const files = readdirSync(FOLDER, { recursive: true }).map(String).filter((file) => file.endsWith('.json'));
	expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(shown.sort());
	expect(OPERATIONS.map(([name]) => name)).toEqual(shown.sort());
});
