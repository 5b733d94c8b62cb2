import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';
import type { INodePropertyOptions } from 'n8n-workflow';

import { HoopAi } from '../../nodes/HoopAi/HoopAi.node';
import { OPERATIONS } from '../fixtures/operations';
import type { Promised } from '../fixtures/operations';
import { useHoopAi } from '../support/hoopai';
import { ENDPOINTS } from './wire/spec';

const hoopAi = useHoopAi();
const SCHEMAS = join(__dirname, '../../nodes/HoopAi/__schema__/v1.0.0');

interface OutputSchema {
	type?: string | string[];
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
	version?: number;
}

const schemaOf = ({ resource, operation }: Promised): OutputSchema =>
	JSON.parse(readFileSync(join(SCHEMAS, resource, `${operation}.json`), 'utf8')) as OutputSchema;

/** The schema as a check: no member beyond those that it names, where the answer is documented. */
function check({ type, properties, items }: OutputSchema, isClosed: boolean): object {
	if (Array.isArray(type)) return { anyOf: type.map((one) => ({ type: one })) };
	return {
		type,
		...(items ? { items: check(items, isClosed) } : {}),
		...(properties
			? {
					properties: Object.fromEntries(
						Object.entries(properties).map(([name, inner]) => [name, check(inner, isClosed)]),
					),
					additionalProperties: !isClosed,
				}
			: {}),
	};
}

const isDocumented = ({ endpoint }: Promised) => ENDPOINTS.includes(endpoint);

describe('the form', () => {
	const { properties } = new HoopAi().description;
	const values = (options: unknown) => (options as INodePropertyOptions[]).map(({ value }) => value);
	const menus = properties.filter(({ name }) => name === 'operation');
	const stored = menus.flatMap(({ displayOptions, options }) =>
		values(options).map((operation) => `${String(displayOptions?.show?.resource?.[0])}.${String(operation)}`),
	);

	test('has every operation that is promised, by the value that workflows store, and no other', () => {
		expect(stored.sort()).toEqual(OPERATIONS.map(({ resource, operation }) => `${resource}.${operation}`).sort());
		expect(OPERATIONS).toHaveLength(33);
	});

	test('has a resource for each of them', () => {
		const resources = values(properties.find(({ name }) => name === 'resource')?.options);
		expect(resources.sort()).toEqual([...new Set(OPERATIONS.map(({ resource }) => resource))].sort());
	});
});

test("together they reach each endpoint of HighLevel's reference, and each of HoopAI's AI guide", () => {
	const endpoints = OPERATIONS.map(({ endpoint }) => endpoint);
	expect(new Set(endpoints).size).toBe(33);
	expect(ENDPOINTS).toHaveLength(19);
	expect(endpoints).toEqual(expect.arrayContaining(ENDPOINTS));
});

const rows = OPERATIONS.map((one) => ({ ...one, name: `${one.resource}.${one.operation}` }));

test.each(rows)('$name asks $endpoint, and comes out as its output schema says', async (one) => {
	const { control, providerId } = hoopAi.sandbox;
	control.settings({ tokens: { full: { providers: [providerId] } } });
	const { resource, operation, endpoint, form, items } = one;

	const { json, error } = await hoopAi.run(resource, operation, form(hoopAi.sandbox), { items });

	expect(error).toBeUndefined();
	const [method, path] = endpoint.split(' ');
	const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
	const asked = hoopAi.journal().filter((entry) => entry.method === method && pattern.test(entry.path));
	expect(asked).toHaveLength(1);

	expect(json.length).toBeGreaterThan(0);
	const ajv = new Ajv({ allErrors: true });
	const validate = ajv.compile({ type: 'array', items: check(schemaOf(one), isDocumented(one)) });
	validate(json);
	const faults = (validate.errors ?? []).map(({ message, params }) => `${message}: ${JSON.stringify(params)}`);
	expect(faults).toEqual([]);
	// A preview that shows what hardly ever comes would mislead.
	const shown = Object.keys(schemaOf(one).properties ?? {});
	expect(shown.filter((name) => json.some((row) => name in row)).length * 2).toBeGreaterThanOrEqual(shown.length);
});

describe('output schemas', () => {
	test.each(rows)('$name has one, of the kind that n8n serves', (one) => {
		const schema = schemaOf(one);
		expect(schema).toMatchObject({ type: 'object', version: 1 });
		expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(0);
	});

	test.each(rows.filter(({ name }) => /(search|conversation\.getMany|message\.getMany)$/.test(name)))(
		'$name shows the simplified row: ten members at most',
		(one) => {
			expect(Object.keys(schemaOf(one).properties ?? {}).length).toBeLessThanOrEqual(10);
		},
	);

	test('are there for no operation that does not exist', () => {
		expect(existsSync(SCHEMAS)).toBe(true);
		const files = readdirSync(SCHEMAS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
		expect(files.sort()).toEqual(OPERATIONS.map(({ resource, operation }) => `${resource}/${operation}.json`).sort());
	});
});
