import type { FastifyInstance } from 'fastify';
import { organizationsOf } from '../gate';
import { invalid, notFound } from '../errors';
import { pageOf } from '../lists';
import { agentView, contactView } from '../views';
import type { World } from '../world';
import { ofOrganization } from './find';

/** Organizations, contacts and agents: all of them read-only here. */
export function people(api: FastifyInstance, world: World): void {
	api.get('/api/v2/organizations', async (request) => ({
		data: organizationsOf(world, request.call.key ?? 'single').map(({ organization_id, name }) => ({
			organization_id,
			name,
		})),
	}));

	api.get('/api/v2/organizations/:organizationId/contacts', async (request) =>
		pageOf(world, request, ofOrganization(world.store.contacts, request), (one) =>
			contactView(one, world.settings),
		),
	);
	api.get<{ Params: { contactId: string } }>(
		'/api/v2/organizations/:organizationId/contacts/:contactId',
		async (request) => {
			const { contactId } = request.params;
			const found = ofOrganization(world.store.contacts, request).find((one) => one.contact_id === contactId);
			if (!found) throw invalid('Invalid contact_id');
			return contactView(found, world.settings);
		},
	);

	api.get('/api/v2/organizations/:organizationId/agents', async (request) =>
		pageOf(world, request, ofOrganization(world.store.agents, request), agentView),
	);
	api.get<{ Params: { agentId: string } }>(
		'/api/v2/organizations/:organizationId/agents/:agentId',
		async (request) => {
			const { agentId } = request.params;
			const found = ofOrganization(world.store.agents, request).find((one) => one.agent_id === agentId);
			if (!found) throw notFound('Agent not found');
			return agentView(found);
		},
	);
}
