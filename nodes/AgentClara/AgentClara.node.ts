import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { propertiesOf } from '../engine/description';
import { execute } from '../engine/execute';
import { listSearchOf } from '../engine/list-search';
import { agentClara } from './platform';

export class AgentClara implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Agent Clara',
		name: 'agentClara',
		icon: { light: 'file:../../icons/agentclara.svg', dark: 'file:../../icons/agentclara.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Conversations, messages and contacts of Agent Clara',
		defaults: { name: 'Agent Clara' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'agentClaraApi', required: true }],
		properties: propertiesOf(agentClara),
	};

	methods = { listSearch: listSearchOf(agentClara) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, agentClara);
	}
}
