import type { INodeProperties } from 'n8n-workflow';

/** What to do in HoopAI: there is no API that would do it. */
export const SETUP: INodeProperties[] = [
	notice(
		'webhookSetup',
		['platformSignature', 'none'],
		'HoopAI takes the address of this trigger by hand:<ol><li>Copy the <b>Production URL</b> above.</li><li>In HoopAI, open <b>Settings > Webhooks</b> (in some accounts under Integrations or Private Integrations) and add a webhook with this URL.</li><li>Tick the same events as here.</li><li>Publish this workflow.</li></ol>No such menu? Use a workflow\'s <b>Webhook action</b>: choose <b>Secret Header</b> above to see how.',
	),
	notice(
		'secretSetup',
		['sharedSecret'],
		'HoopAI takes the address of this trigger by hand:<ol><li>Copy the <b>Production URL</b> above.</li><li>In HoopAI, open <b>Settings > Webhooks</b> (in some accounts under Integrations) and add a webhook with this URL.</li><li>Put the secret that HoopAI shows there, or lets you set, into the credential, as <b>Webhook Secret</b>.</li><li>Tick the same events as here.</li><li>Publish this workflow.</li></ol>',
	),
	notice(
		'workflowSetup',
		['secretHeader'],
		'A workflow in HoopAI can call this trigger:<ol><li>Copy the <b>Production URL</b> above.</li><li>In HoopAI, open <b>Automation > Workflows</b>, choose what starts it, and add the <b>Webhook</b> action: method POST, this URL.</li><li>Put a long random text into the credential, as <b>Webhook Secret</b>.</li><li>Under <b>Headers</b> of the action, add the header named below with this text as its value.</li><li>Under <b>Custom Data</b>, add <code>event</code> with a name such as <code>ConversationEscalated</code>, and what the workflow here needs, such as <code>conversationId</code>.</li><li>Publish both workflows.</li></ol>',
	),
	notice(
		'openSetup',
		['none'],
		'Whoever learns the URL can start this workflow with any content. Choose another Authentication unless a gateway in front of n8n checks the calls.',
	),
];

function notice(name: string, authentication: string[], displayName: string): INodeProperties {
	return { displayName, name, type: 'notice', default: '', displayOptions: { show: { authentication } } };
}
