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
import { hoopAi } from './platform';

export class HoopAi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'HoopAI',
		name: 'hoopAi',
		icon: { light: 'file:../../icons/hoopai.svg', dark: 'file:../../icons/hoopai.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Conversations and messages of HoopAI and every HighLevel account',
		defaults: { name: 'HoopAI' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'hoopAiApi', required: true }],
		properties: propertiesOf(hoopAi),
	};

	methods = { listSearch: listSearchOf(hoopAi) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, hoopAi);
	}
}
