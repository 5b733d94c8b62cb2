import { field } from '../../../engine/field';
import { choice } from '../../../engine/readers';

export const status = field(
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Closed', value: 'closed' },
			{ name: 'Open', value: 'open' },
		],
		default: 'open',
	},
	choice,
);
