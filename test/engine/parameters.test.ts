import type { INodeParameters } from 'n8n-workflow';

import { collection, field, filters, locator } from '../../nodes/engine/field';
import type { Field } from '../../nodes/engine/field';
import { InputRefusal } from '../../nodes/engine/input-refusal';
import { readParameters } from '../../nodes/engine/parameters';
import { choice, id, line, text, whole } from '../../nodes/engine/readers';

const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: [
			{ name: 'Email', value: 'Email' },
			{ name: 'SMS', value: 'SMS' },
		],
		default: 'SMS',
	},
	choice,
);
const subject = field(
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '',
		displayOptions: { show: { channel: ['Email'] } },
	},
	line,
);
const message = field({ displayName: 'Message', name: 'message', type: 'string', default: '' }, text);
const contact = locator(
	{ displayName: 'Contact', name: 'contactId', required: true, placeholder: 'e.g. abc' },
	{
		name: 'searchContacts',
		request: () => ({ method: 'GET', path: '/contacts' }),
		rows: () => [],
		choice: () => ({ name: '', value: '' }),
		next: () => undefined,
	},
	id,
);
const limit = field(
	{ displayName: 'Limit', name: 'limit', type: 'number', typeOptions: { minValue: 1 }, default: 50, required: true },
	whole,
);
const status = field({ displayName: 'Status', name: 'status', type: 'string', default: '' }, line);
const narrowed = filters([{ ...contact, property: { ...contact.property, required: false } }, status]);
const more = collection({ displayName: 'More', name: 'more', type: 'collection', default: {} }, [
	status,
	{ ...subject, property: { ...subject.property, displayOptions: { show: { '/channel': ['Email'] } } } },
]);

/** What the form holds, and what its expressions give for the item. */
function read(fields: Field[], resolved: INodeParameters, stored: INodeParameters = resolved) {
	const asked: string[] = [];
	const values = readParameters(fields, {
		resolved(name, fallback) {
			asked.push(name);
			return name in resolved ? resolved[name] : fallback;
		},
		stored,
		node: { typeVersion: 1 },
		timezone: 'UTC',
		now: 0,
	});
	return { values, asked };
}

const chosen = (value: string) => ({ __rl: true, mode: 'id', value });

describe('reading the form', () => {
	it('asks n8n for each field once, and for none that is hidden', () => {
		const { asked } = read([channel, subject, message, narrowed], { channel: 'SMS', subject: 'old' });
		expect(asked).toEqual(['channel', 'message', 'filters']);
	});

	it('does not send what the form hides', () => {
		expect(read([channel, subject], { channel: 'SMS', subject: 'old' }).values).toEqual({ channel: 'SMS' });
		expect(read([channel, subject], { channel: 'Email', subject: 'new' }).values).toEqual({
			channel: 'Email',
			subject: 'new',
		});
	});

	it('hides the members of a collection by the same rule', () => {
		const given = { more: { status: 'open', subject: 'old' } };
		expect(read([channel, more], { channel: 'SMS', ...given }).values.more).toEqual({ status: 'open' });
		expect(read([channel, more], { channel: 'Email', ...given }).values.more).toEqual({
			status: 'open',
			subject: 'old',
		});
	});

	it('leaves blanks out, in and outside of collections', () => {
		const blanks = { channel: 'Email', subject: ' ', message: '', more: { status: '' } };
		expect(read([channel, subject, message, more], blanks).values).toEqual({ channel: 'Email', more: {} });
	});

	it('sends only the members that were added', () => {
		expect(read([narrowed], { filters: {} }).values).toEqual({ filters: {} });
		expect(read([narrowed], {}).values).toEqual({ filters: {} });
	});

	it('keeps message text as it was written', () => {
		expect(read([message], { message: ' {{hi}}\n' }).values).toEqual({ message: ' {{hi}}\n' });
	});

	it('takes the default where the workflow stores nothing', () => {
		expect(read([limit], {}).values).toEqual({ limit: 50 });
	});

	it.each([
		['an empty locator', { contactId: chosen('') }],
		['blanks in a locator', { contactId: chosen('  ') }],
		['nothing', { contactId: null }],
	])('refuses a required field with %s', (_, given) => {
		expect(() => read([contact], given as unknown as INodeParameters)).toThrow("'Contact' is empty");
	});

	it('names the member of a collection, not the collection', () => {
		expect(() => read([narrowed], { filters: { contactId: chosen('a/b') } })).toThrow(
			"'Contact' is not a valid ID",
		);
	});
});

describe('an expression that gives nothing', () => {
	const silent = { message: undefined as never };

	it('is refused rather than sent as an empty field', () => {
		expect(() => read([message], silent, { message: '={{ $json.text }}' })).toThrow(
			"'Message' is an expression that gives nothing for this item",
		);
	});

	it('is refused in a filter even when it gives an empty text: no filter would find everything', () => {
		const given = { filters: { status: '' } };
		expect(() => read([narrowed], given, { filters: { status: '={{ $json.status ?? "" }}' } })).toThrow(
			"'Status' is an expression that gives nothing",
		);
		expect(read([narrowed], given).values).toEqual({ filters: {} });
	});

	it('is refused in a locator', () => {
		const stored = { contactId: chosen('={{ $json.id }}') };
		expect(() => read([contact], { contactId: chosen('') }, stored)).toThrow("'Contact' is an expression");
	});

	it('may give an empty text where that widens nothing', () => {
		expect(read([message], { message: '' }, { message: '={{ $json.text }}' }).values).toEqual({});
	});

	it('is left out when a model chose to say nothing', () => {
		const stored = { message: "={{ $fromAI('text', '', 'string') }}", filters: { status: "={{ $fromAI('s') }}" } };
		const given = { message: undefined as never, filters: { status: '' } };
		expect(read([message, narrowed], given, stored).values).toEqual({ filters: {} });
	});

	it('that cannot be resolved is refused with the reason', () => {
		const parameters = {
			resolved: () => {
				throw new Error('Referenced node is unexecuted');
			},
			stored: {},
			node: { typeVersion: 1 },
			timezone: 'UTC',
			now: 0,
		};
		const refused = () => readParameters([message], parameters);
		expect(refused).toThrow(InputRefusal);
		expect(refused).toThrow("'Message' holds an expression that cannot be resolved: Referenced node is unexecuted");
	});
});
