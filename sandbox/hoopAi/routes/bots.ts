import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findIn } from '../find';
import type { Bot, BotStatus } from '../model';
import { id, oneOf, shape, text } from '../schemas';
import { iso } from '../views/format';
import type { World } from '../world';
import { LIST_QUERY, locationOf, pageOf, type ListQuery } from './aiLists';

type BotFields = Partial<Pick<Bot, 'name' | 'systemPrompt' | 'model' | 'temperature' | 'maxTokens' | 'status'>>;
type ById = { botId: string };

const READ = { scope: 'conversation-ai.readonly', ai: true };
const WRITE = { scope: 'conversation-ai.write', ai: true };

const STATUS = oneOf('active', 'inactive', 'draft');
const FIELDS = {
	name: id,
	systemPrompt: text,
	// Which models there are is not documented, only that a wrong name is refused.
	model: oneOf('gpt-4', 'gpt-4-turbo', 'gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1-mini', 'gpt-5', 'gpt-5-mini'),
	temperature: { type: 'number', minimum: 0, maximum: 2 },
	maxTokens: { type: 'integer', minimum: 1 },
	status: STATUS,
};

/** The bots of a location. */
export function bots(api: FastifyInstance, world: World): void {
	const botOf = (request: FastifyRequest<{ Params: ById }>) =>
		findIn(world.store.bots, 'Bot', request.params.botId, locationOf(request), request);

	function change(bot: Bot, fields: BotFields): Bot {
		const before = bot.status;
		Object.assign(bot, fields, { dateUpdated: world.clock.tick() });
		if (bot.status !== before) world.news.tell({ is: 'botStatus', bot, before });
		return bot;
	}

	api.get<{ Querystring: ListQuery }>(
		'/conversations/bots',
		{ config: READ, schema: { querystring: LIST_QUERY } },
		async ({ query }) => {
			const all = [...world.store.bots.values()].filter(({ locationId }) => locationId === query.locationId);
			return { bots: pageOf(world, all, query).map(botView), total: all.length };
		},
	);

	api.get<{ Params: ById }>('/conversations/bots/:botId', { config: READ }, async (request) => botView(botOf(request)));

	api.post<{ Body: BotFields & { name: string } }>(
		'/conversations/bots',
		{ config: WRITE, schema: { body: shape(FIELDS, 'name') } },
		async (request, reply) => {
			const at = world.clock.tick();
			const bot: Bot = {
				systemPrompt: '',
				model: 'gpt-4',
				temperature: 0.7,
				maxTokens: 500,
				status: 'draft',
				...fieldsOf(request.body),
				name: request.body.name,
				id: world.ids.next(),
				locationId: locationOf(request),
				dateAdded: at,
				dateUpdated: at,
			};
			world.store.bots.set(bot.id, bot);
			return await reply.code(201).send(botView(bot));
		},
	);

	api.put<{ Params: ById; Body: BotFields }>(
		'/conversations/bots/:botId',
		{ config: WRITE, schema: { body: shape(FIELDS) } },
		async (request) => botView(change(botOf(request), fieldsOf(request.body))),
	);

	api.patch<{ Params: ById; Body: { status: BotStatus } }>(
		'/conversations/bots/:botId/status',
		{ config: WRITE, schema: { body: shape({ status: STATUS }, 'status') } },
		async (request) => botView(change(botOf(request), { status: request.body.status })),
	);

	api.delete<{ Params: ById }>('/conversations/bots/:botId', { config: WRITE }, async (request) => {
		const bot = botOf(request);
		world.store.bots.delete(bot.id);
		for (const entry of world.store.knowledge.values()) if (entry.botId === bot.id) world.store.knowledge.delete(entry.id);
		// The conversations stay, without a link to the bot.
		for (const conversation of world.store.conversations.values()) if (conversation.botId === bot.id) conversation.botId = null;
		return { success: true, id: bot.id };
	});
}

function fieldsOf({ name, systemPrompt, model, temperature, maxTokens, status }: BotFields): BotFields {
	const fields = { name, systemPrompt, model, temperature, maxTokens, status };
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const botView = (bot: Bot) => ({
	...bot,
	dateAdded: iso(bot.dateAdded),
	dateUpdated: iso(bot.dateUpdated),
});
