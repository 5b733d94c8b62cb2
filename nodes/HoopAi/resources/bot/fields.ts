import { field } from '../../../engine/field';
import { choice, line, number, text, whole } from '../../../engine/readers';

export const name = field(
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Sales Assistant',
		description: 'What the bot is called',
	},
	line,
);

export const systemPrompt = field(
	{
		displayName: 'System Prompt',
		name: 'systemPrompt',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		placeholder: 'e.g. You are a friendly assistant of a dental practice.',
		description: 'What the bot is told to be and to do',
	},
	text,
);

export const model = field(
	{
		displayName: 'Model',
		name: 'model',
		type: 'string',
		default: '',
		placeholder: 'e.g. gpt-4',
		description: 'Name of the language model, as HoopAI knows it',
	},
	line,
);

export const temperature = field(
	{
		displayName: 'Temperature',
		name: 'temperature',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 2, numberPrecision: 2 },
		default: 0.7,
		description: 'How freely the bot words its answers: 0 is the most predictable',
	},
	number,
);

export const maxTokens = field(
	{
		displayName: 'Max Tokens',
		name: 'maxTokens',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 500,
		description: 'How long an answer may be, in tokens of the model',
	},
	whole,
);

export const status = field(
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Active', value: 'active', description: 'The bot answers' },
			{ name: 'Draft', value: 'draft', description: 'The bot is not in use yet' },
			{ name: 'Inactive', value: 'inactive', description: 'The bot is silent' },
		],
		default: 'active',
	},
	choice,
);
