import { field, filters } from '../../../engine/field';
import { list } from '../../../engine/list';
import { refuseBackwards } from '../../../engine/ranges';
import { choice, id, iso } from '../../../engine/readers';
import { get } from '../../../engine/request';
import type { HoopAiAccount } from '../../account';
import { undocumentedPages } from '../../undocumented-pages';

const agent = field(
	{
		displayName: 'Agent ID',
		name: 'agentId',
		type: 'string',
		default: '',
		description: 'Only calls of this Voice AI agent',
	},
	id,
);

const direction = field(
	{
		displayName: 'Direction',
		name: 'direction',
		type: 'options',
		options: [
			{ name: 'Inbound', value: 'inbound' },
			{ name: 'Outbound', value: 'outbound' },
		],
		default: 'inbound',
	},
	choice,
);

const startDate = field(
	{
		displayName: 'After',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		description: 'Only calls after this moment',
	},
	iso,
);

const endDate = field(
	{
		displayName: 'Before',
		name: 'endDate',
		type: 'dateTime',
		default: '',
		description: 'Only calls before this moment',
	},
	iso,
);

const moment = (text?: string) => (text === undefined ? undefined : Date.parse(text));

export const getMany = list({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many voice calls',
	description: 'List the calls of Voice AI agents',
	fields: [filters([startDate, agent, endDate, direction])],
	request({ filters: chosen }, { locationId }: HoopAiAccount) {
		refuseBackwards(startDate, moment(chosen.startDate), endDate, moment(chosen.endDate));
		return get('/voice-ai/calls', { locationId, ...chosen });
	},
	...undocumentedPages('calls', 'callLogs'),
});
