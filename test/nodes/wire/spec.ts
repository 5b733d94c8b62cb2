import Ajv from 'ajv';

import reference from '../../fixtures/highlevel-openapi/conversations.json';

/** As much of JSON Schema as the reference uses. */
interface Schema {
	type?: string;
	properties?: Record<string, Schema>;
	required?: string[];
	enum?: unknown[];
	[keyword: string]: unknown;
}

interface Operation {
	parameters: Array<{ name: string; in: string; required?: boolean; schema: Schema }>;
	requestBody?: { content: Record<string, { schema: { $ref: string } }> };
}

const paths = reference.paths as unknown as Record<string, Record<string, Operation>>;
/** The place that JSON Schema has for what OpenAPI keeps among its components. */
const schemas = JSON.parse(
	JSON.stringify(reference.components.schemas).replaceAll('#/components/schemas/', '#/definitions/'),
) as Record<string, Schema>;

/**
 * Where the printed reference is known to be wrong, what is right instead, laid over its schema.
 */
const CORRECTIONS: Record<string, Schema> = {
	// `status` and `subType` became "required" in 2026 and no client sends them; a conversation
	// may go along with its contact.
	SendMessageBodyDto: {
		required: ['type', 'contactId'],
		properties: { conversationId: { type: 'string' } },
	},
	// The prose: either the conversation or the contact, and a provider only for those who own one.
	// `direction` is printed as an object.
	ProcessMessageBodyDto: {
		required: ['type'],
		anyOf: [{ required: ['conversationId'] }, { required: ['contactId'] }],
		properties: { direction: { type: 'string', enum: ['inbound', 'outbound'] } },
	},
	// The prose: files, under a name that the schema lacks, or addresses of files.
	UploadFilesDto: { required: ['conversationId', 'contactId', 'locationId'] },
	// The schema says text, its example `true`.
	UserTypingBody: { properties: { isTyping: { type: 'boolean' } } },
	// An object in this version, a word in the next.
	UpdateConversationDto: { properties: { feedback: { anyOf: [{ type: 'object' }, { type: 'string' }] } } },
	// Addresses in this version, `{ emailId, status }` in the next.
	UpdateMessageStatusDto: {
		properties: { recipients: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'object' }] } } },
	},
};

const ajv = new Ajv({ allErrors: true });
ajv.addSchema({
	$id: 'reference',
	definitions: Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [name, corrected(schema, CORRECTIONS[name])]),
	),
});

/** Members that the schema does not name are faults too: most are a misspelt one. */
function corrected(schema: Schema, correction: Schema = {}): Schema {
	return {
		...schema,
		...correction,
		properties: { ...schema.properties, ...correction.properties },
		additionalProperties: false,
	};
}

/** The endpoints of the reference, as it prints them: `GET /conversations/{conversationId}`. */
export const ENDPOINTS = Object.entries(paths).flatMap(([path, operations]) =>
	Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

function operationOf(endpoint: string): Operation {
	const [method, path] = endpoint.split(' ');
	const operation = paths[path]?.[method.toLowerCase()];
	if (!operation) throw new Error(`The reference has no ${endpoint}`);
	return operation;
}

/** What the reference has against this query string: nothing, when all is well. */
export function faultsOfQuery(endpoint: string, query: Record<string, unknown>): string[] {
	const known = operationOf(endpoint).parameters.filter((parameter) => parameter.in === 'query');
	const names = known.map(({ name }) => name);
	return [
		...Object.keys(query).filter((name) => !names.includes(name)).map((name) => `${name} is unknown`),
		...known
			.filter(({ name, required }) => required && query[name] === undefined)
			.map(({ name }) => `${name} is missing`),
		...known
			.filter(({ name, schema }) => schema.enum && query[name] !== undefined)
			// Where several are allowed, they come with commas between them.
			.flatMap(({ name, schema }) =>
				String(query[name])
					.split(',')
					.filter((value) => !schema.enum?.includes(value))
					.map((value) => `${name} has no ${value}`),
			),
		...known
			.filter(({ name, schema }) => schema.type === 'number' && query[name] !== undefined && isNaN(Number(query[name])))
			.map(({ name }) => `${name} is no number: ${String(query[name])}`),
	];
}

/**
 * What the reference has against this JSON body, or against the fields of this form: nothing,
 * when all is well.
 */
export function faultsOfBody(endpoint: string, body: unknown): string[] {
	const [content] = Object.values(operationOf(endpoint).requestBody?.content ?? {});
	if (!content) return body === undefined ? [] : ['a body where none is expected'];
	const name = content.schema.$ref.split('/').at(-1);
	const validate = ajv.compile({ $ref: `reference#/definitions/${name}` });
	validate(body);
	return (validate.errors ?? []).map(({ message, params }) => `${message}: ${JSON.stringify(params)}`);
}
