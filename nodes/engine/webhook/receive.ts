import type {
	IDataObject,
	INodeExecutionData,
	IWebhookDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { messageOf, settle } from '../attempt';
import { isFresh } from './age';
import type { AgeRule } from './age';
import { bytesOf, objectIn } from './body';
import type { WebhookRequest } from './body';
import { fingerprint, isFirst, keep } from './replay';
import { isAuthentic } from './signature';
import type { Check } from './signature';

/** What a trigger has to know of a delivery, whatever the platform. */
export interface Delivery {
	/** The platform's id of it; where there is none, its bytes tell it from others. */
	id?: string;
	/** When the platform sent it, in milliseconds since the epoch. */
	sentAt?: number;
}

/** How one trigger, as its form is filled in, receives deliveries. */
export interface Reception<D extends Delivery> {
	checks: readonly Check[];
	age: AgeRule;
	read(body: IDataObject): D;
	/** Whether it starts the workflow. */
	wants(delivery: D): boolean;
	item(delivery: D, body: Buffer): INodeExecutionData | Promise<INodeExecutionData>;
}

/** The same for every delivery that got in, so that it tells nothing. */
const RECEIVED = 'OK';

/**
 * The webhook of a trigger that receives this way. n8n answers as soon as the execution exists,
 * with what the node says; without the empty `responseData` it would not ask the node.
 */
export const WEBHOOK: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	path: 'webhook',
	responseMode: 'onReceived',
	responseData: '',
};

/**
 * Receives one call of a trigger's webhook: who may not enter is answered 401, what cannot be read
 * 400, both without a word more; everything else 200 at once, and an execution starts if the
 * trigger wants this delivery and has not had it before. Why one was refused is in n8n's log.
 *
 * While the editor listens for a test event the same delivery may come any number of times.
 *
 * @param open reads the form and what else it takes; what it throws keeps every delivery out
 */
export async function receive<D extends Delivery>(
	n8n: IWebhookFunctions,
	open: () => Promise<Reception<D>>,
): Promise<IWebhookResponseData> {
	const bytes = await bytesOf(n8n.getRequestObject() as unknown as WebhookRequest);
	if (!bytes) {
		// What is left of the body would be taken for the next request.
		n8n.getResponseObject().set('Connection', 'close');
		return refuse(n8n, 400, 'its body is too large or broke off');
	}
	const opened = await settle(open());
	if (!opened.ok) return refuse(n8n, 401, messageOf(opened.error));
	const { checks, age, read, wants, item } = opened.value;

	if (!isAuthentic(checks, n8n.getHeaderData(), bytes)) {
		return refuse(n8n, 401, 'its signature is missing or wrong');
	}
	const body = objectIn(bytes);
	if (!body) return refuse(n8n, 400, 'its body is no JSON object');
	const delivery = read(body);
	if (!isFresh(delivery.sentAt, Date.now(), age)) {
		return refuse(n8n, 401, 'it is too old, or does not say how old it is');
	}
	if (!wants(delivery)) return { webhookResponse: RECEIVED };
	if (isRepeated(n8n, delivery, bytes)) return { webhookResponse: RECEIVED };
	return started(n8n, await item(delivery, bytes));
}

/**
 * Starts the workflow. On the way n8n makes a second workflow of the same static data, and with
 * that forgets that this call has changed it. It asks for the answer after that, right before it
 * saves what has changed: so the change is made again when the answer is asked for.
 */
function started(n8n: IWebhookFunctions, item: INodeExecutionData): IWebhookResponseData {
	return {
		workflowData: [[item]],
		get webhookResponse() {
			if (n8n.getMode() !== 'manual') keep(triggerName(n8n), n8n.getWorkflowStaticData('node'));
			return RECEIVED;
		},
	};
}

/** The name by which the memory of deliveries knows a trigger. */
export function triggerName(n8n: Pick<IWebhookFunctions, 'getWorkflow' | 'getNode'>): string {
	return `${n8n.getWorkflow().id}:${n8n.getNode().id}`;
}

function isRepeated(n8n: IWebhookFunctions, { id }: Delivery, bytes: Buffer): boolean {
	if (n8n.getMode() === 'manual') return false;
	const staticData = n8n.getWorkflowStaticData('node');
	return !isFirst(triggerName(n8n), fingerprint(id, bytes), staticData);
}

function refuse(n8n: IWebhookFunctions, status: number, reason: string): IWebhookResponseData {
	n8n.logger.warn(`"${n8n.getNode().name}" refused a delivery with ${status}: ${reason}`);
	n8n.getResponseObject().status(status).end();
	return { noWebhookResponse: true };
}
