import type { INodeProperties } from 'n8n-workflow';

/** What to do in Agent Clara: there is no API that would do it. */
export const SETUP: INodeProperties[] = [
	{
		displayName:
			"Agent Clara takes the address of this trigger by hand:<ol><li>Put the webhook's secret key into the credential, as <b>Webhook Secret</b>: calls that are not signed with it are refused.</li><li>Publish this workflow and copy the <b>Production URL</b> above.</li><li>In Agent Clara, open <b>Settings > Advanced > Webhooks</b>, choose <b>Create New Webhook</b>, paste the URL and tick the same events as here.</li><li>Save: Agent Clara sends a test event.</li></ol>",
		name: 'webhookSetup',
		type: 'notice',
		default: '',
	},
];
