import { uniq, uniqBy } from 'lodash';
import type { HelpDesk } from '../helpDesk';
import type { HoopAiSandbox } from '../hoopAi';
import type { N8nClient } from './client';
import type { Execution } from './executions';
import { webhookPath, type Workflow } from './workflows';

/** One ticket, as a person reads it. */
export interface TicketRow {
	ticket: number;
	contact: string;
	/** The last thing that was said before a human was called for. */
	lastMessage: string;
	/** What the contact was told. */
	told: string;
	/** Status of the bot that handed over. */
	bot: string;
}

/** What came of an escalation. Every count is 1 and `duplicates` is 0 when all went as it should. */
export interface EscalationReport {
	/** The workflow's name. */
	workflow: string;
	/** Conversations that were escalated. */
	items: number;
	/** Events that n8n acknowledged; one that was delivered twice counts once. */
	delivered: number;
	/** Executions that they started. */
	executions: number;
	/** Tickets that the help desk has opened. */
	tickets: number;
	/** Messages that told a contact about it. */
	sent: number;
	/** Tickets beyond one for a conversation, and messages beyond one to a contact. */
	duplicates: number;
	/** From the escalation until the workflow had ended. */
	seconds: number;
	rows: TicketRow[];
	/** Why an execution did not succeed. */
	error?: string;
}

/** Where an escalation happens and what it reaches. */
export interface Scene {
	client: N8nClient;
	sandbox: HoopAiSandbox;
	desk: HelpDesk;
}

/** As a careless network would have it: the node has to notice. */
const COPIES = 2;
/** A machine that is busy with other things makes n8n slow, and HoopAI would not try again after a timeout. */
const PATIENCE = 120_000;

/** The example as a user fills it in: the help desk's address, and here the key that the sandbox signs with. */
export function filledIn(workflow: Workflow, { sandbox, desk }: Pick<Scene, 'sandbox' | 'desk'>): Workflow {
	const nodes = workflow.nodes.map((node) => {
		const { type, parameters } = node;
		if (type === 'n8n-nodes-base.httpRequest') return { ...node, parameters: { ...parameters, url: desk.ticketsUrl } };
		if (!type.endsWith('.hoopAiTrigger')) return node;
		return { ...node, parameters: { ...parameters, additionalOptions: { publicKey: sandbox.control.webhooks.keys.ed25519 } } };
	});
	return { ...workflow, nodes };
}

/** Publishes the saved example, and registers its address with the sandbox as a user does in HoopAI. */
export async function connect(job: Workflow & { id: string }, { client, sandbox }: Scene): Promise<void> {
	await client.publish(job.id);
	const { webhooks } = sandbox.control;
	webhooks.courier({ timeoutMs: PATIENCE });
	webhooks.register({ url: `${client.url}/webhook/${webhookPath(job)}`, events: ['ConversationEscalated'], copies: COPIES });
}

/**
 * Has a bot of the sandbox hand one conversation over to a human, and waits for what comes of it.
 * Duplicates are counted on what happened outside of n8n: at the help desk, and to the contact.
 */
export async function escalate(job: Workflow & { id: string }, { client, sandbox, desk }: Scene): Promise<EscalationReport> {
	const { control } = sandbox;
	const { id: conversationId } = conversationWithBot(sandbox);
	const before = { escalated: escalated(sandbox), deliveries: control.webhooks.deliveries().length, sent: control.journal().at(-1)?.n ?? 0, tickets: desk.tickets().length };
	const known = (await client.executions(job.id)).map(({ id }) => id);
	const start = performance.now();

	control.event({ type: 'escalate', conversationId, reason: 'The contact asked for a human' });
	await control.webhooks.settled();
	const deliveries = control.webhooks.deliveries().slice(before.deliveries).filter(({ state }) => state === 'delivered');
	const started = (await client.executions(job.id)).filter(({ id }) => !known.includes(id));
	const executions: Execution[] = [];
	for (const { id } of started) executions.push(await client.execution(id));

	const tickets = desk.tickets().slice(before.tickets);
	const sends = control
		.journal({ method: 'POST', path: '/conversations/messages', after: before.sent })
		.filter(({ performed }) => performed)
		.map(({ body }) => body as { conversationId?: string; contactId?: string; message?: string });
	const extra = tickets.length - uniqBy(tickets, 'externalId').length;
	const repeated = sends.length - uniqBy(sends, ({ conversationId: to, contactId }) => to ?? contactId).length;
	const failed = executions.find(({ status }) => status !== 'success');
	return {
		workflow: job.name,
		items: escalated(sandbox) - before.escalated,
		delivered: uniq(deliveries.map(({ webhookId }) => webhookId)).length,
		executions: executions.length,
		tickets: tickets.length,
		sent: sends.length,
		duplicates: extra + repeated,
		seconds: (performance.now() - start) / 1000,
		rows: tickets.map((ticket) => rowOf(ticket, sends.at(-1)?.message ?? '', sandbox)),
		error: failed && (failed.error?.message ?? failed.status),
	};
}

function escalated({ control }: HoopAiSandbox): number {
	return control.state().conversations.filter(({ aiStatus }) => aiStatus === 'escalated').length;
}

/** A conversation that a bot is holding, and that is not escalated yet. */
export function conversationWithBot({ control, locationId }: HoopAiSandbox): { id: string; contactId: string; botId: string } {
	const found = control
		.state()
		.conversations.find((one) => one.botId !== null && one.locationId === locationId && one.aiStatus === 'open');
	if (!found?.botId) throw new Error('No bot of the sandbox holds an open conversation');
	return { ...found, botId: found.botId };
}

function rowOf({ id, externalId, description }: ReturnType<HelpDesk['tickets']>[number], told: string, { control }: HoopAiSandbox): TicketRow {
	const { conversations, contacts, bots } = control.state();
	const conversation = conversations.find((one) => one.id === externalId);
	const contact = contacts.find((one) => one.id === conversation?.contactId);
	return {
		ticket: id,
		contact: [contact?.firstName, contact?.lastName].filter(Boolean).join(' '),
		lastMessage: description.split('\n').at(-1) ?? '',
		told,
		bot: bots.find((bot) => bot.id === conversation?.botId)?.status ?? '',
	};
}
