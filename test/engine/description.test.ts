import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { HoopAi } from '../../nodes/HoopAi/HoopAi.node';
import { hoopAi } from '../../nodes/HoopAi/platform';
import { formOf } from '../../nodes/engine/description';

const { description } = new HoopAi();
const { properties } = description;

const members = (property: INodeProperties) => (property.options ?? []) as INodeProperties[];
const names = (list: Array<{ displayName?: string; name: string }>) =>
	list.map((one) => one.displayName ?? one.name);
const alphabetical = (list: string[]) => [...list].sort((a, b) => a.localeCompare(b));
const shownFor = (resource: string, operation: string) =>
	properties.filter(({ displayOptions }) => {
		const show = displayOptions?.show ?? {};
		return show.resource?.includes(resource) && show.operation?.includes(operation);
	});

const operations = hoopAi.resources.flatMap((resource) =>
	resource.operations.map((operation) => [resource, operation] as const),
);

describe('the form', () => {
	it('is small enough to be sent to every browser', () => {
		expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThan(150 * 1024);
	});

	it('has a name, an action and a description for every operation', () => {
		const menus = properties.filter(({ name }) => name === 'operation');
		expect(menus).toHaveLength(hoopAi.resources.length);
		for (const { name, value, action, description: text } of menus.flatMap((menu) => menu.options as INodePropertyOptions[])) {
			expect([name, value, action, text].every((one) => String(one ?? '') !== '')).toBe(true);
			expect(action).toMatch(/^[A-Z][^A-Z]*( [A-Za-z]+)*$/);
		}
	});

	it('names no two operations of a resource alike', () => {
		for (const resource of hoopAi.resources) {
			const values = resource.operations.map(({ value }) => value);
			expect(new Set(values).size).toBe(values.length);
		}
	});

	it('shows the members of every collection in alphabetical order', () => {
		for (const property of properties.filter(({ type }) => type === 'collection')) {
			expect(names(members(property))).toEqual(alphabetical(names(members(property))));
		}
	});

	it.each(operations.map(([resource, operation]) => [resource.value, operation.value] as const))(
		'of %s %s shows its fields, each once, in their order, and Options last',
		(resource, operation) => {
			const described = operations.find(([one, other]) => one.value === resource && other.value === operation);
			const expected = described ? formOf(described[1], hoopAi).map(({ name }) => name) : [];
			const shown = shownFor(resource, operation).map(({ name }) => name);
			expect(shown).toEqual(expected);
			expect(shown.at(-1)).toBe('options');
		},
	);

	it('keeps the conditions of a field beside those of its operation', () => {
		const limit = properties.find(({ name }) => name === 'limit');
		expect(limit?.displayOptions?.show).toMatchObject({ returnAll: [false], resource: expect.any(Array), operation: expect.any(Array) });
	});

	it('says a field that operations of a resource share only once', () => {
		const texts = properties.map(({ displayOptions, ...property }) => {
			const { operation: _operation, ...show } = displayOptions?.show ?? {};
			return JSON.stringify({ ...property, show });
		});
		const repeated = texts.filter((text, index) => texts.indexOf(text) !== index);
		expect(repeated.length).toBeLessThan(texts.length / 5);
	});

	it('has a list search for every locator that offers one', () => {
		const modes = (property: INodeProperties): string[] => [
			...(property.modes ?? []).flatMap((mode) => mode.typeOptions?.searchListMethod ?? []),
			...(property.type === 'collection' ? members(property).flatMap(modes) : []),
		];
		const offered = new Set(properties.flatMap(modes));
		expect(Object.keys(new HoopAi().methods.listSearch)).toEqual(expect.arrayContaining([...offered]));
	});
});
