import { field } from '../field';
import { line, lines } from '../readers';

/** Where a downloaded file goes. */
export const outputField = field(
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the output field to put the file in',
	},
	line,
);

/** Which files of the item to send. */
export const inputFields = field(
	{
		displayName: 'Input Data Field Name',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input field that holds the file. Several with commas between them, or * for all files of the item.',
	},
	lines,
);
