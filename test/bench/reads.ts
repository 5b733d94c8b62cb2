import { check } from './check';
import { eachId, hoopAi, httpRequest, type Batching, type NodeDraft } from './nodes';
import { itemsOf, type Execution } from '../../sandbox/n8n/executions';
import type { Stand } from './stand';

const PER_CONVERSATION = 100;
const PATH = '/conversations/messages';

/** Our node, reading one message for each item. */
export const ourRead = hoopAi({ resource: 'message', operation: 'get', messageId: eachId });

/** n8n's HTTP Request node, doing the same. */
export function peerRead({ sandbox }: Stand, batching?: Batching): NodeDraft {
	return httpRequest({ url: `=${sandbox.url}${PATH}/{{ $json.id }}` }, batching);
}

export function readPath(id: string): string {
	return `${PATH}/${id}`;
}

/** A fresh account with so many messages. Returns their IDs. */
export function messagesToRead({ control, locationId: main }: Stand['sandbox'], count: number, settings: { latencyMs: number; limited: boolean }): string[] {
	control.reset({
		seed: { conversations: Math.ceil(count / PER_CONVERSATION), messagesPerConversation: PER_CONVERSATION },
		// Without headers nobody can know of a limit, and there is none in reach.
		settings: { latencyMs: settings.latencyMs, limits: settings.limited ? {} : { max: 1_000_000_000, headers: false } },
	});
	return control
		.state()
		.messages.filter(({ locationId }) => locationId === main)
		.slice(0, count)
		.map(({ id }) => id);
}

/** @throws WrongWork unless each message was asked for once, and came out, in the order of the items */
export function checkReads({ control }: Stand['sandbox'], who: string, ids: readonly string[], execution?: Execution, node = who): void {
	const asked = control.journal({ method: 'GET' }).filter(({ performed }) => performed).map(({ path }) => path);
	check(asked.length === ids.length, who, `${asked.length} reads arrived for ${ids.length} items`);
	check(new Set(asked).size === ids.length, who, 'a message was read twice');
	if (!execution) return;
	const out = itemsOf(execution, node).map(({ json }) => (json.message as { id?: unknown } | undefined)?.id ?? json.id);
	check(out.length === ids.length && out.every((id, index) => id === ids[index]), who, 'not every message came out in its place');
}
