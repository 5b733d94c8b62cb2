import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../errors';
import { find, findIn } from '../find';
import type { KnowledgeEntry } from '../model';
import { id, oneOf, shape, text } from '../schemas';
import { iso } from '../views/format';
import type { World } from '../world';
import { LIST_QUERY, locationOf, pageOf, type ListQuery } from './aiLists';

type OfBot = { botId: string };
type ById = { botId: string; entryId: string };

interface NewEntry {
	type: KnowledgeEntry['type'];
	title?: string;
	content?: string;
	url?: string;
}

const PATH = '/conversations/bots/:botId/knowledge';

const BODY = {
	...shape({ type: oneOf('text', 'url'), title: id, content: id, url: { ...text, format: 'uri' } }, 'type'),
	if: { properties: { type: { const: 'text' } } },
	then: { required: ['title', 'content'] },
	else: { required: ['url'] },
};

/** What a bot knows: texts, and pages that it reads. */
export function knowledge(api: FastifyInstance, world: World): void {
	const botOf = (request: FastifyRequest<{ Params: OfBot }>) =>
		findIn(world.store.bots, 'Bot', request.params.botId, locationOf(request), request);

	api.get<{ Params: OfBot; Querystring: ListQuery }>(
		PATH,
		{ config: { scope: 'conversation-ai.readonly', ai: true }, schema: { querystring: LIST_QUERY } },
		async (request) => {
			const bot = botOf(request);
			const all = [...world.store.knowledge.values()].filter(({ botId }) => botId === bot.id);
			return { knowledge: pageOf(world, all, request.query).map(entryView), total: all.length };
		},
	);

	api.post<{ Params: OfBot; Body: NewEntry }>(
		PATH,
		{ config: { scope: 'conversation-ai.write', ai: true }, schema: { body: BODY } },
		async (request, reply) => {
			const bot = botOf(request);
			const { type, title, content = null, url = null } = request.body;
			const entry: KnowledgeEntry = {
				id: world.ids.next(),
				botId: bot.id,
				locationId: bot.locationId,
				type,
				title: title ?? url ?? '',
				content: type === 'text' ? content : null,
				url: type === 'url' ? url : null,
				status: type === 'url' ? 'crawling' : 'ready',
				dateAdded: world.clock.tick(),
			};
			world.store.knowledge.set(entry.id, entry);
			world.news.tell({ is: 'knowledge', entry, change: 'added' });
			return await reply.code(201).send(entryView(entry));
		},
	);

	api.delete<{ Params: ById }>(
		`${PATH}/:entryId`,
		{ config: { scope: 'conversation-ai.write', ai: true } },
		async (request) => {
			const bot = botOf(request);
			const entry = find(world.store.knowledge, 'Knowledge entry', request.params.entryId, request);
			if (entry.botId !== bot.id) throw notFound('Knowledge entry', entry.id);
			world.store.knowledge.delete(entry.id);
			world.news.tell({ is: 'knowledge', entry, change: 'removed' });
			return { success: true, id: entry.id };
		},
	);
}

const entryView = (entry: KnowledgeEntry) => ({ ...entry, dateAdded: iso(entry.dateAdded) });
