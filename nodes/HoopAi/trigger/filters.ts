import { member } from '../../engine/rows';
import { ALL } from './events';
import type { HoopAiEvent } from './reading';

/** What the form lets in; what is left out lets in everything. */
export interface Wanted {
	events: readonly string[];
	filters?: {
		botIds?: readonly string[];
		channels?: readonly string[];
		direction?: string;
		locationIds?: readonly string[];
	};
	ignoreOwnMessages?: boolean;
}

/** Where this workflow's own messages come from: the API, and the account's people. */
const OWN_SOURCES = ['api', 'app'];
const SENT_BY_SOMEBODY = ['OutboundMessage', 'ConversationBotMessage'];

/** Whether an event starts the workflow. What a filter asks for and an event does not say, does not pass. */
export function isWanted(event: HoopAiEvent, wanted: Wanted): boolean {
	const { botIds, channels, direction, locationIds } = wanted.filters ?? {};
	return (
		(wanted.events.includes(ALL) || wanted.events.includes(event.event)) &&
		passes(locationIds, event.locationId) &&
		passes(botIds, botOf(event)) &&
		passes(channels, event.channel) &&
		passes(direction ? [direction] : undefined, event.direction) &&
		!(wanted.ignoreOwnMessages && isOwn(event))
	);
}

function passes(allowed: readonly string[] | undefined, value: string | undefined): boolean {
	return !allowed?.length || (value !== undefined && allowed.includes(value));
}

/** Voice agents are bots too; the event of a bot names it by `id` alone. */
function botOf({ event, data }: HoopAiEvent): string | undefined {
	const own = event === 'BotStatusChanged' ? data.id : undefined;
	const id = data.botId ?? data.agentId ?? member(data, 'bot.id') ?? own;
	return typeof id === 'string' ? id : undefined;
}

function isOwn({ event, data }: HoopAiEvent): boolean {
	const source = typeof data.source === 'string' ? data.source.toLowerCase() : '';
	return SENT_BY_SOMEBODY.includes(event) && OWN_SOURCES.includes(source);
}
