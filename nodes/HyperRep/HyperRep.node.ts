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
import { hyperRep } from './platform';

export class HyperRep implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'HyperRep',
		name: 'hyperRep',
		icon: { light: 'file:../../icons/hyperrep.svg', dark: 'file:../../icons/hyperrep.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read the conversations of HyperRep and draft messages and replies',
		defaults: { name: 'HyperRep' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'hyperRepApi', required: true }],
		properties: propertiesOf(hyperRep),
	};

	methods = { listSearch: listSearchOf(hyperRep) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, hyperRep);
	}
}
