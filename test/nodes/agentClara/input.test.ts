import type { INodeParameters } from 'n8n-workflow';

import { byId, useAgentClara } from '../../support/agentClara';
import { expectRefusal } from './refusal';
import type { Operation } from './refusal';

const clara = useAgentClara();

const conversationId = byId('conv_1');
const contactId = byId('cust_1');

/** A place of the form, and the form with a value in that place and nothing else wrong with it. */
interface Place {
	operation: Operation;
	/** As the form shows it. */
	parameter: string;
	form(value: string): INodeParameters;
}

const place = (operation: string, parameter: string, form: Place['form']): Place => ({
	operation: operation.split('.') as Operation,
	parameter,
	form,
});

const REQUIRED_IDS: Place[] = [
	place('conversation.close', 'Conversation', (id) => ({ conversationId: byId(id) })),
	place('conversation.get', 'Conversation', (id) => ({ conversationId: byId(id) })),
	place('conversation.update', 'Conversation', (id) => ({
		conversationId: byId(id),
		updateFields: { status: 'open' },
	})),
	place('message.getMany', 'Conversation', (id) => ({ conversationId: byId(id) })),
	place('message.send', 'Conversation', (id) => ({ conversationId: byId(id), content: 'Hi' })),
	place('contact.delete', 'Contact', (id) => ({ contactId: byId(id) })),
	place('contact.get', 'Contact', (id) => ({ contactId: byId(id) })),
	place('contact.getConversations', 'Contact', (id) => ({ contactId: byId(id) })),
	place('contact.update', 'Contact', (id) => ({ contactId: byId(id), updateFields: { name: 'A' } })),
];

const FILTER_ID = place('conversation.getMany', 'Contact', (id) => ({ filters: { customerId: byId(id) } }));

const BAD_IDS = ['..', '.', 'a/b', '../contacts', 'a\\b', 'conv?limit=1', 'conv#1', '%2e%2e', 'größe', 'conv 1', 'conv\n1'];

const named = (places: Place[], values: unknown[]) =>
	places.flatMap((one) =>
		values.map((value) => ({ ...one, value: value as string, name: one.operation.join(' '), shown: JSON.stringify(value) })),
	);

describe('ids', () => {
	test.each(named([...REQUIRED_IDS, FILTER_ID], BAD_IDS))(
		"$name: $shown as '$parameter'",
		async ({ operation, parameter, form, value }) => {
			await expectRefusal(clara, operation, form(value), parameter);
		},
	);

	test.each(named([...REQUIRED_IDS, FILTER_ID], ['', ' ', null]))(
		"$name: $shown from the item as '$parameter'",
		async ({ operation, parameter, form, value }) => {
			const items = [{ json: { id: value } }];
			await expectRefusal(clara, operation, form('={{ $json.id }}'), parameter, { items });
		},
	);

	test('one bad item keeps the others from being sent', async () => {
		const items = [{ json: { id: 'conv_1' } }, { json: { id: 'a/b' } }];
		const parameters = { conversationId: byId('={{ $json.id }}'), content: 'Hi' };
		await expectRefusal(clara, ['message', 'send'], parameters, 'Conversation', { items, item: 1 });
	});
});

describe('whom a new conversation is with', () => {
	test.each([
		['sms', 'customerPhone', 'Customer Phone', 'SMS'],
		['voice', 'customerPhone', 'Customer Phone', 'Voice'],
		['email', 'customerEmail', 'Customer Email', 'Email'],
	])('on %s, a form without %s is refused', async (channel, name, parameter, shown) => {
		for (const given of [{}, { [name]: '' }, { [name]: '  ' }]) {
			await expectRefusal(clara, ['conversation', 'create'], { channel, ...given }, parameter);
		}
		const { error } = await clara.run('conversation', 'create', { channel });
		expect(error?.message).toContain(`a conversation on ${shown} needs it`);
	});

	test('the channel may come from the item', async () => {
		const items = [{ json: { channel: 'voice', to: '+15551234567' } }, { json: { channel: 'sms', to: '' } }];
		const form = { channel: '={{ $json.channel }}', customerPhone: '={{ $json.to }}' };
		await expectRefusal(clara, ['conversation', 'create'], form, 'Customer Phone', { items, item: 1 });
		const { error } = await clara.run('conversation', 'create', form, { items: [items[0]] });
		expect(error).toBeUndefined();
	});

	test("may stand in 'Additional Body Fields' instead", async () => {
		const options = { additionalBodyFields: { customer_phone: '+15551234567' } };
		const { error } = await clara.run('conversation', 'create', { channel: 'sms', options });
		expect(error).toBeUndefined();
	});

	test.each([
		['sms', 'customerPhone', 'Customer Phone'],
		['voice', 'customerPhone', 'Customer Phone'],
		['email', 'customerEmail', 'Customer Email'],
	])('on %s, an item without %s is refused', async (channel, name, parameter) => {
		for (const value of ['', '  ', null]) {
			const items = [{ json: { to: '+15551234567' } }, { json: { to: value } }];
			if (name === 'customerEmail') items[0].json.to = 'john@example.com';
			const form = { channel, [name]: '={{ $json.to }}' };
			await expectRefusal(clara, ['conversation', 'create'], form, parameter, { items, item: 1 });
		}
	});

	test('a phone number for email does not make up for the address', async () => {
		const form = {
			channel: 'email',
			customerEmail: '={{ $json.email }}',
			additionalFields: { customerPhone: '+15551234567' },
		};
		await expectRefusal(clara, ['conversation', 'create'], form, 'Customer Email');
	});

	test.each(['5551234567', '(555) 123-4567', '+0155512345', '+1', 'call me', '+1555123456789012', '+1555\n1234567'])(
		'%j is no phone number',
		async (customerPhone) => {
			await expectRefusal(clara, ['conversation', 'create'], { channel: 'sms', customerPhone }, 'Customer Phone');
			const additionalFields = { phone: customerPhone };
			await expectRefusal(clara, ['contact', 'create'], { name: 'Jane', additionalFields }, 'Phone');
		},
	);

	test.each(['jane', 'jane@', '@example.com', 'jane doe@example.com', 'a@b.example,c@d.example', 'Jane <a@b.example>'])(
		'%j is no email address',
		async (customerEmail) => {
			await expectRefusal(clara, ['conversation', 'create'], { channel: 'email', customerEmail }, 'Customer Email');
			const updateFields = { email: customerEmail };
			await expectRefusal(clara, ['contact', 'update'], { contactId, updateFields }, 'Email');
		},
	);

	test('a channel that Agent Clara does not have', async () => {
		const form = { channel: '={{ $json.channel }}' };
		const items = [{ json: { channel: 'fax' } }];
		await expectRefusal(clara, ['conversation', 'create'], form, 'Channel', { items });
	});
});

describe('tags', () => {
	const FORMS: Place[] = [
		place('conversation.update', 'Tags', (tags) => ({ conversationId, updateFields: { tags } })),
		place('contact.update', 'Tags', (tags) => ({ contactId, updateFields: { tags } })),
		place('contact.create', 'Tags', (tags) => ({ name: 'Jane', additionalFields: { tags } })),
	];

	test.each(named(FORMS, ['vip,,lead', 'vip,', ',vip', 'vip, ,lead', ',']))(
		'$name: $shown has one that is empty',
		async ({ operation, form, value }) => {
			await expectRefusal(clara, operation, form(value), 'Tags');
		},
	);

	test.each(named(FORMS, [['vip', ''], [''], ['vip', null], '', []]))(
		'$name: $shown from the item has one that is empty, or none',
		async ({ operation, form, value }) => {
			const items = [{ json: { tags: value } }];
			await expectRefusal(clara, operation, form('={{ $json.tags }}'), 'Tags', { items });
		},
	);

	test('are taken from a list or a text', async () => {
		const items = [{ json: { tags: ['a', 'b, c'] } }, { json: { tags: 'a, b' } }];
		const { error } = await clara.run(
			'contact',
			'create',
			{ name: 'Jane', additionalFields: { tags: '={{ $json.tags }}' }, options: { itemsInParallel: 1 } },
			{ items },
		);
		expect(error).toBeUndefined();
		expect(clara.journal().map(({ body }) => (body as { tags: string[] }).tags)).toEqual([
			['a', 'b, c'],
			['a', 'b'],
		]);
	});
});

describe('what there is to say or to change', () => {
	test.each(['', '  \n', null])('a message of %j from the item', async (content) => {
		const form = { conversationId, content: '={{ $json.content }}' };
		await expectRefusal(clara, ['message', 'send'], form, 'Message', { items: [{ json: { content } }] });
	});

	test('a message that is an object', async () => {
		const form = { conversationId, content: '={{ $json.content }}' };
		const items = [{ json: { content: { text: 'Hi' } } }];
		await expectRefusal(clara, ['message', 'send'], form, 'Message', { items });
	});

	test.each<[Operation, INodeParameters]>([
		[['conversation', 'update'], { conversationId }],
		[['conversation', 'update'], { conversationId, updateFields: { customerName: '' } }],
		[['contact', 'update'], { contactId }],
		[['contact', 'update'], { contactId, updateFields: { customFields: '{}' } }],
	])('%j without a change: %j', async (operation, form) => {
		await expectRefusal(clara, operation, form, 'Update Fields');
	});

	test('a contact without a name', async () => {
		const items = [{ json: { name: ' ' } }];
		await expectRefusal(clara, ['contact', 'create'], { name: '={{ $json.name }}' }, 'Name', { items });
	});

	test('a search for nothing', async () => {
		const items = [{ json: { q: '' } }];
		await expectRefusal(clara, ['contact', 'search'], { query: '={{ $json.q }}' }, 'Search Text', { items });
	});

	test.each<[Operation, INodeParameters, string]>([
		[['conversation', 'getMany'], { filters: { status: '={{ $json.gone }}' } }, 'Status'],
		[['contact', 'getMany'], { filters: { tag: '={{ $json.gone }}' } }, 'Tag'],
		[['contact', 'getMany'], { filters: { search: '={{ $json.gone }}' } }, 'Search Text'],
		[['message', 'getMany'], { conversationId, filters: { sender: '={{ $json.gone }}' } }, 'Sender'],
	])('%j: a filter that gives nothing does not widen the list', async (operation, form, parameter) => {
		await expectRefusal(clara, operation, form, parameter);
	});
});

describe('JSON', () => {
	const FORMS: Place[] = [
		place('conversation.create', 'Additional Body Fields', (json) => ({
			channel: 'sms',
			customerPhone: '+15551234567',
			options: { additionalBodyFields: json },
		})),
		place('conversation.update', 'Additional Body Fields', (json) => ({
			conversationId,
			options: { additionalBodyFields: json },
		})),
		place('message.send', 'Additional Body Fields', (json) => ({
			conversationId,
			content: 'Hi',
			options: { additionalBodyFields: json },
		})),
		place('contact.create', 'Additional Body Fields', (json) => ({
			name: 'Jane',
			options: { additionalBodyFields: json },
		})),
		place('contact.create', 'Custom Fields', (json) => ({ name: 'Jane', additionalFields: { customFields: json } })),
		place('contact.update', 'Custom Fields', (json) => ({ contactId, updateFields: { customFields: json } })),
	];

	test.each(named(FORMS, ['{ "a": ', "{ 'a': 1 }", '[1]', '"text"', '5', 'null']))(
		"$name: $shown as '$parameter'",
		async ({ operation, parameter, form, value }) => {
			await expectRefusal(clara, operation, form(value), parameter);
		},
	);
});

describe('limits', () => {
	const LISTS: Array<[Operation, INodeParameters]> = [
		[['conversation', 'getMany'], {}],
		[['contact', 'getMany'], {}],
		[['contact', 'getConversations'], { contactId }],
		[['contact', 'search'], { query: 'John' }],
		[['message', 'getMany'], { conversationId }],
	];

	test.each(LISTS)('%j takes whole numbers from 1', async (operation, form) => {
		for (const limit of [0, -1, 1.5, 'ten', true]) {
			const items = [{ json: { limit } }];
			await expectRefusal(clara, operation, { ...form, limit: '={{ $json.limit }}' }, 'Limit', { items });
		}
	});

	test('search takes no more than 100', async () => {
		await expectRefusal(clara, ['contact', 'search'], { query: 'John', limit: 101 }, 'Limit');
	});
});
