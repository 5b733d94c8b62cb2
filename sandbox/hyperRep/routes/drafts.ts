import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkMessageDraft, checkResponseDraft } from '../draftBody';
import { notFound } from '../errors';
import { between, pageOf } from '../lists';
import type { MessageDraft, Organization, ResponseDraft } from '../model';
import { draftView, responseView } from '../views';
import type { World } from '../world';
import { conversationIn } from './find';

const ROOT = '/api/v2/organizations/:organizationId';
/** A draft that is queued leaves after a short while. */
const QUEUE_MS = 2 * 60_000;

/** First messages under both addresses, replies under the one that they have. */
export function drafts(api: FastifyInstance, world: World): void {
	api.post(`${ROOT}/message-drafts`, async (request, reply) => create(world, request, reply, 'newer'));
	api.post(`${ROOT}/messages-drafts`, async (request, reply) => create(world, request, reply, 'older'));

	api.get(`${ROOT}/conversations/:conversationId/response-drafts`, async (request) => {
		const { conversation_id } = conversationIn(world, request);
		const pending = world.store.responseDrafts.filter((one) => one.conversation_id === conversation_id);
		return pageOf(world, request, between(request, pending, (one) => one.created_at), responseView);
	});

	api.post(`${ROOT}/conversations/:conversationId/response-drafts`, async (request, reply) => {
		const { organizationId, conversation_id } = conversationIn(world, request);
		const posted = checkResponseDraft(request.body);
		const at = world.clock.tick();
		const draft: ResponseDraft = {
			organizationId,
			response_id: world.ids.next(),
			conversation_id,
			created_at: at,
			scheduled_send_at: posted.autosend_draft === true ? at + QUEUE_MS : null,
			posted,
		};
		// One reply is pending in a conversation: the newer one takes the place of the older.
		const others = world.store.responseDrafts.filter((one) => one.conversation_id !== conversation_id);
		world.store.responseDrafts = [...others, draft];
		void reply.code(world.settings.createdStatus);
		return responseView(draft);
	});
}

function create(world: World, request: FastifyRequest, reply: FastifyReply, generation: 'newer' | 'older'): object {
	const { draftPaths, createdStatus } = world.settings;
	if (draftPaths !== 'both' && draftPaths !== generation) throw notFound('Not Found');
	const { organizationId } = request.params as { organizationId: string };
	const organization = world.store.organizations.find((one) => one.organization_id === organizationId);
	const posted = checkMessageDraft(request.body, organization as Organization);
	const draft: MessageDraft = {
		organizationId,
		draft_id: world.ids.next(),
		folder: typeof posted.folder === 'string' ? slug(posted.folder) : null,
		scheduled_send_at: posted.autosend_draft === true ? world.clock.tick() + QUEUE_MS : null,
		posted,
	};
	world.store.messageDrafts.push(draft);
	void reply.code(createdStatus);
	return draftView(draft, generation === 'older');
}

/** "Sales Follow-up" becomes sales-follow-up. */
const slug = (name: string) =>
	name
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
