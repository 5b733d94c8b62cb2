import type { HoopAiSandbox } from '../hoopAi';
import type { N8nClient } from './client';
import { itemsOf, type Execution, type Item } from './executions';
import { rehearsal } from './rehearsal';
import type { Workflow, WorkflowNode } from './workflows';

/** One reply, as a person reads it. */
export interface Reply {
	contact: string;
	channel: string;
	received: string;
	text: string;
}

/** What came of the replies. */
export interface ReplyReport {
	/** The workflow's name. */
	workflow: string;
	/** Unread conversations found. */
	items: number;
	/** Messages that were sent: as the sandbox saw them, or as n8n has answers for them. */
	sent: number;
	/** Sends that repeat an earlier one to the same contact, on the same channel, with the same text. */
	duplicates: number;
	/** How long the workflow ran. */
	seconds: number;
	/** What was sent, or in a rehearsal what would have been. */
	replies: Reply[];
	/** Why the execution did not succeed. */
	error?: string;
}

/** A send, wherever it was noted down. */
interface Send {
	contactId?: string;
	conversationId?: string;
	channel: string;
	text: string;
}

/** Runs the saved job against the sandbox; what it sent is read from the sandbox's own journal. */
export async function runInSandbox(client: N8nClient, job: Workflow & { id: string }, { control }: HoopAiSandbox): Promise<ReplyReport> {
	const after = control.journal().at(-1)?.n ?? 0;
	const execution = await client.runWorkflow(job.id);
	const sends = control
		.journal({ method: 'POST', path: '/conversations/messages', after })
		.filter(({ performed }) => performed)
		.map(({ body }) => asSend(body as Record<string, unknown>));
	return report(job, execution, sends, sends.length);
}

/**
 * Runs the job on somebody's own account: first a rehearsal, which only reads and tells what would
 * be sent, then, only if wanted, the job itself.
 */
export async function runOnAccount(client: N8nClient, job: Workflow & { id: string }, write: boolean): Promise<ReplyReport> {
	const copy = await client.importWorkflow(rehearsal(job));
	const rehearsed = await client.runWorkflow(copy.id);
	const planned = outputs(rehearsed, job, sends).map(({ json }) => asSend(json));
	if (!write || rehearsed.status !== 'success') return report(job, rehearsed, planned, 0);
	const execution = await client.runWorkflow(job.id);
	const answered = outputs(execution, job, sends).filter(({ json }) => json.error === undefined);
	return report(job, execution, planned, answered.length);
}

function report(job: Workflow, execution: Execution, said: Send[], sent: number): ReplyReport {
	const conversations = outputs(execution, job, searches).map(({ json }) => json);
	const texts = said.map((send) => JSON.stringify([send.contactId ?? send.conversationId, send.channel, send.text]));
	return {
		workflow: job.name,
		items: conversations.length,
		sent,
		duplicates: texts.length - new Set(texts).size,
		seconds: execution.seconds,
		replies: said.map((send) => asReply(send, conversations)),
		error: execution.status === 'success' ? undefined : (execution.error?.message ?? execution.status),
	};
}

function asReply({ contactId, conversationId, channel, text }: Send, conversations: Array<Record<string, unknown>>): Reply {
	const about = conversations.find((row) => row.id === conversationId || row.contactId === contactId);
	const contact = about?.fullName ?? about?.contactName ?? contactId ?? conversationId;
	return { contact: String(contact), channel, received: String(about?.lastMessageBody ?? ''), text };
}

/** A send's request body and the node's own parameters name the same things, up to the channel. */
function asSend({ contactId, conversationId, type, channel, message, html }: Record<string, unknown>): Send {
	const via = optional(type) ?? optional(channel) ?? '';
	const page = optional(html)?.replace(/<[^>]*>/g, ' ').trim();
	const plain = optional(message);
	return {
		contactId: optional(contactId),
		conversationId: optional(conversationId),
		channel: via,
		// Of an email only the HTML goes out.
		text: (via === 'Email' ? (page ?? plain) : (plain ?? page)) ?? '',
	};
}

function optional(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function outputs(execution: Execution, { nodes }: Workflow, which: (node: WorkflowNode) => boolean): Item[] {
	return nodes.filter(which).flatMap(({ name }) => itemsOf(execution, name));
}

function searches({ parameters }: WorkflowNode): boolean {
	return parameters.resource === 'conversation' && parameters.operation === 'search';
}

function sends({ parameters }: WorkflowNode): boolean {
	return parameters.resource === 'message' && parameters.operation === 'send';
}
