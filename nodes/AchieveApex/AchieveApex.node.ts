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
import { achieveApex } from './platform';

export class AchieveApex implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Achieve Apex',
		name: 'achieveApex',
		icon: { light: 'file:../../icons/achieveapex.svg', dark: 'file:../../icons/achieveapex.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Conversations, messages, files and automations of Achieve Apex',
		defaults: { name: 'Achieve Apex' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'achieveApexApi', required: true }],
		properties: propertiesOf(achieveApex),
	};

	methods = { listSearch: listSearchOf(achieveApex) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, achieveApex);
	}
}
