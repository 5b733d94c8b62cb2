import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { listSearchOf } from '../engine/list-search';
import { poll } from '../engine/polling/poll';
import { hyperRep } from './platform';
import { feedOf } from './trigger/feed';
import { FIELDS } from './trigger/fields';

export class HyperRepTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'HyperRep Trigger',
		name: 'hyperRepTrigger',
		icon: { light: 'file:../../icons/hyperrep.svg', dark: 'file:../../icons/hyperrep.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Starts the workflow when a conversation of HyperRep begins, or something happens in it',
		defaults: { name: 'HyperRep Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'hyperRepApi', required: true }],
		properties: FIELDS.map(({ property }) => property),
	};

	methods = { listSearch: listSearchOf(hyperRep) };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, {
			platform: hyperRep,
			fields: FIELDS,
			feed: (values) => feedOf(values),
		});
	}
}
