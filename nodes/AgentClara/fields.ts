import { collection, field, locator } from '../engine/field';
import type { Field } from '../engine/field';
import { choice, id, json, line } from '../engine/readers';
import { contacts, conversations } from './lookups';
import { email, phone, tags } from './readers';

/** The conversation that an operation is about. */
export const conversation = locator(
	{
		displayName: 'Conversation',
		name: 'conversationId',
		required: true,
		description: 'The conversation that this is about',
		placeholder: 'e.g. conv_abc123',
	},
	conversations,
	id,
);

/** The contact that an operation is about. */
export const contact = locator(
	{
		displayName: 'Contact',
		name: 'contactId',
		required: true,
		description: 'The contact that this is about',
		placeholder: 'e.g. cust_abc123',
	},
	contacts,
	id,
);

/** A contact that a list is narrowed to: what conversations call their customer. */
export const contactFilter = locator(
	{
		displayName: 'Contact',
		name: 'customerId',
		description: 'Only conversations with this contact',
		placeholder: 'e.g. cust_abc123',
	},
	contacts,
	id,
);

/** The channels as Agent Clara names them when it lists conversations. */
export const CHANNELS = [
	{ name: 'Email', value: 'email' },
	{ name: 'Facebook', value: 'facebook' },
	{ name: 'Instagram', value: 'instagram' },
	{ name: 'SMS', value: 'sms' },
	{ name: 'Voice', value: 'voice' },
	{ name: 'WhatsApp', value: 'whatsapp' },
];

/** What has become of a conversation. */
export const status = field(
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Closed', value: 'closed' },
			{ name: 'Open', value: 'open' },
			{ name: 'Resolved', value: 'resolved' },
		],
		default: 'open',
	},
	choice,
);

/** What a customer or contact is called. */
export const named = <const Name extends string>(name: Name, displayName: string) =>
	field({ displayName, name, type: 'string', default: '', placeholder: 'e.g. John Smith' }, line);

/** A phone number that text messages and calls go to. */
export const phoned = <const Name extends string>(name: Name, displayName: string) =>
	field(
		{
			displayName,
			name,
			type: 'string',
			default: '',
			placeholder: 'e.g. +15551234567',
			description: 'With country code; spaces, hyphens and brackets are taken out',
		},
		phone,
	);

/** An address that emails go to. */
export const emailed = <const Name extends string>(name: Name, displayName: string) =>
	field({ displayName, name, type: 'string', default: '', placeholder: 'name@email.com' }, email);

/** An expression that gives no tags is more likely a slip than a wish, and so refused. */
export const tagged = (description: string) => ({
	...field(
		{
			displayName: 'Tags',
			name: 'tags',
			type: 'string',
			default: '',
			placeholder: 'e.g. vip, important',
			description,
		},
		tags,
	),
	narrows: true,
});

/** The members of a contact that are Agent Clara's users' own. */
export const customFields = field(
	{
		displayName: 'Custom Fields',
		name: 'customFields',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "company": "Acme Corp" }',
		description: 'JSON object with the values by the names of the fields',
	},
	json,
);

/** Optional members of something new. */
export const additionalFields = <const Members extends readonly Field[]>(members: Members) =>
	collection(
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
		},
		members,
	);

/** What is to change. */
export const updateFields = <const Members extends readonly Field[]>(members: Members) =>
	collection(
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
		},
		members,
	);
