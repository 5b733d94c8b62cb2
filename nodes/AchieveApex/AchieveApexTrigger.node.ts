import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { listSearchOf } from '../engine/list-search';
import { poll } from '../engine/polling/poll';
import { achieveApex } from './platform';
import { feedOf } from './trigger/feed';
import { FIELDS } from './trigger/fields';

export class AchieveApexTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Achieve Apex Trigger',
		name: 'achieveApexTrigger',
		icon: { light: 'file:../../icons/achieveapex.svg', dark: 'file:../../icons/achieveapex.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Starts the workflow when a conversation of Achieve Apex is new, or something happens in it',
		defaults: { name: 'Achieve Apex Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'achieveApexApi', required: true }],
		properties: FIELDS.map((field) => field.property),
	};

	methods = { listSearch: listSearchOf(achieveApex) };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, { platform: achieveApex, fields: FIELDS, feed: feedOf });
	}
}
