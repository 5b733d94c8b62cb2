import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';
import type { IDataObject } from 'n8n-workflow';

import { AchieveApex } from '../../../nodes/AchieveApex/AchieveApex.node';
import { useAchieveApex } from '../../support/achieveApex';
import { OPERATIONS } from './operations';

const apex = useAchieveApex();
const FOLDER = join(__dirname, '../../../nodes/AchieveApex/__schema__/v1.0.0');
// The schemas show names and types in the editor; what has no value now comes as null.
const ajv = new Ajv({ strict: false });

const withoutNulls = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(withoutNulls)
		: typeof value === 'object' && value !== null
			? Object.fromEntries(
					Object.entries(value)
						.filter(([, inner]) => inner !== null)
						.map(([name, inner]) => [name, withoutNulls(inner)]),
				)
			: value;

test.each(OPERATIONS)('$name comes as the editor shows it beforehand', async ({ name, form, items }) => {
	const [resource, operation] = name.split('/');
	const schema = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as { properties: IDataObject };
	const { json, error, outputs } = await apex.run(resource, operation, form(apex), { items: await items?.() });
	expect(error).toBeUndefined();
	expect(json.length).toBeGreaterThan(0);
	for (const row of json) {
		expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(row)));
		ajv.validate(schema, withoutNulls(row));
		expect(ajv.errors).toBeNull();
	}
	for (const { pairedItem } of outputs[0]) expect(pairedItem).toEqual({ item: 0 });
});

test('every operation has its schema, and no other has one', () => {
	const shown = new AchieveApex().description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			options.map((option) => `${String(displayOptions?.show?.resource?.[0])}/${String((option as { value: string }).value)}`),
		);
	const files = readdirSync(FOLDER, { recursive: true }).map(String).filter((file) => file.endsWith('.json'));
	expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(shown.sort());
	expect(OPERATIONS.map(({ name }) => name)).toEqual(shown.sort());
});
