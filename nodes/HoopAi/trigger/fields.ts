import { collection, field, filters } from '../../engine/field';
import { choice, choices, flag, id, line, lines, number, text } from '../../engine/readers';
import { CHANNEL_MENU } from './channels';
import { ALL, EVENTS } from './events';

const events = field(
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: [
			{ name: 'All Events', value: ALL, description: 'Whatever HoopAI sends, unknown events included' },
			...EVENTS.map(({ name, value, description }) => ({ name, value, description })),
		],
		default: [],
		required: true,
	},
	choices,
);

const authentication = field(
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		options: [
			{
				name: 'None (Anyone Can Start the Workflow)',
				value: 'none',
				description: 'Every call that looks like an event starts the workflow, whoever sends it',
			},
			{
				name: 'Platform Signature',
				value: 'platformSignature',
				description: "HighLevel signs each webhook; its public key is built in. For Settings > Webhooks and Marketplace apps.",
			},
			{
				name: 'Secret Header',
				value: 'secretHeader',
				description: "A header with the credential's Webhook Secret as its value. For a workflow's Webhook action, which signs nothing.",
			},
			{
				name: 'Shared Secret',
				value: 'sharedSecret',
				description: "An HMAC-SHA256 signature made with the credential's Webhook Secret, which HoopAI shows or lets you set",
			},
		],
		default: 'platformSignature',
		required: true,
		description: 'How a call proves that it comes from HoopAI. One that does not is answered 401 and starts nothing.',
	},
	choice,
);

const when = (...values: string[]) => ({ show: { authentication: values } });

const signatureHeader = field(
	{
		displayName: 'Signature Header',
		name: 'signatureHeader',
		type: 'options',
		options: [
			{ name: 'Other', value: 'other' },
			{ name: 'X-Hook-Signature', value: 'X-Hook-Signature' },
			{ name: 'X-WL-Signature', value: 'X-WL-Signature' },
		],
		default: 'X-WL-Signature',
		required: true,
		description: 'The header that carries the signature, in hex or base64, with or without "sha256="',
		displayOptions: when('sharedSecret'),
	},
	choice,
);

const customSignatureHeader = field(
	{
		displayName: 'Header Name',
		name: 'customSignatureHeader',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. X-My-Signature',
		displayOptions: { show: { authentication: ['sharedSecret'], signatureHeader: ['other'] } },
	},
	line,
);

const headerName = field(
	{
		displayName: 'Header Name',
		name: 'headerName',
		type: 'string',
		default: 'X-Webhook-Secret',
		required: true,
		placeholder: 'e.g. X-Webhook-Secret',
		description: "The header to add to the workflow's Webhook action",
		displayOptions: when('secretHeader'),
	},
	line,
);

const narrowing = filters([
	field(
		{
			displayName: 'Bot IDs',
			name: 'botIds',
			type: 'string',
			default: '',
			description: 'Only events of these bots or voice agents, with commas between them',
		},
		lines,
	),
	field(
		{
			displayName: 'Channels',
			name: 'channels',
			type: 'multiOptions',
			options: CHANNEL_MENU,
			default: [],
			description: 'Only events on these channels; an event that names no channel does not pass',
		},
		choices,
	),
	field(
		{
			displayName: 'Direction',
			name: 'direction',
			type: 'options',
			options: [
				{ name: 'Inbound', value: 'inbound' },
				{ name: 'Outbound', value: 'outbound' },
			],
			default: 'inbound',
			description: 'Only messages and calls that go this way',
		},
		choice,
	),
	field(
		{
			displayName: 'Location IDs',
			name: 'locationIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
			description: 'Only events of these sub-accounts, with commas between them',
		},
		(value, place) => lines(value, place).map((one) => id(one, place)),
	),
]);

const more = collection(
	{
		displayName: 'Additional Options',
		name: 'additionalOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
	},
	[
		field(
			{
				displayName: "Ignore Messages Sent by This Workflow's Account",
				name: 'ignoreOwnMessages',
				type: 'boolean',
				default: true,
				description:
					'Whether messages that were sent through the API or by people of the account start nothing, so that a workflow that answers does not set itself off. For Outbound Message and Conversation Bot Message.',
			},
			flag,
		),
		field(
			{
				displayName: 'Include Raw Body',
				name: 'includeRawBody',
				type: 'boolean',
				default: true,
				description: 'Whether to add the body as it came, byte by byte, as a file named rawBody',
			},
			flag,
		),
		field(
			{
				displayName: 'Maximum Age (Minutes)',
				name: 'maximumAge',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 120,
				description: "How old an event's timestamp may be. HoopAI itself sends again for 70 minutes.",
			},
			number,
		),
		field(
			{
				displayName: 'Accept X-WH-Signature',
				name: 'acceptOlderSignature',
				type: 'boolean',
				default: true,
				description: 'Whether the older RSA signature counts where X-GHL-Signature is missing',
				displayOptions: { show: { '/authentication': ['platformSignature'] } },
			},
			flag,
		),
		field(
			{
				displayName: 'Public Key',
				name: 'publicKey',
				type: 'string',
				typeOptions: { rows: 4 },
				default: '',
				placeholder: 'e.g. -----BEGIN PUBLIC KEY-----',
				description: 'The Ed25519 key for X-GHL-Signature, if HighLevel has announced another one',
				displayOptions: { show: { '/authentication': ['platformSignature'] } },
			},
			text,
		),
		field(
			{
				displayName: 'Public Key of X-WH-Signature',
				name: 'olderPublicKey',
				type: 'string',
				typeOptions: { rows: 4 },
				default: '',
				placeholder: 'e.g. -----BEGIN PUBLIC KEY-----',
				description: 'The RSA key for X-WH-Signature, if HighLevel has announced another one',
				displayOptions: { show: { '/authentication': ['platformSignature'] } },
			},
			text,
		),
		field(
			{
				displayName: 'Strict',
				name: 'strict',
				type: 'boolean',
				default: true,
				description: 'Whether an event must say when it was sent. Not all that HoopAI sends does.',
			},
			flag,
		),
	],
);

/** The form, in the order in which it is shown. */
export const FIELDS = [
	events,
	authentication,
	signatureHeader,
	customSignatureHeader,
	headerName,
	narrowing,
	more,
] as const;
