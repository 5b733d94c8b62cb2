import { byId } from '../../support/hoopai';
import { testWire } from './wire';
import type { Scene, WireCase } from './wire';

const bot = ({ sandbox }: Scene) => sandbox.control.state().bots[0].id;

/** HoopAI's own reference: one example for each endpoint, no schema. */
const onBots = (endpoint: string, operation: string, form: string, rest: Pick<WireCase, 'parameters' | 'wire'>) => ({
	endpoint,
	form,
	beyondReference: true,
	operation: ['bot', operation] as [string, string],
	...rest,
});

testWire([
	onBots('GET /conversations/bots', 'getMany', 'minimal', {
		parameters: () => ({}),
		// Paging is not documented: asked for as the one AI list whose paging is.
		wire: ({ locationId }) => ({ path: '/conversations/bots', query: { locationId, limit: '50' } }),
	}),
	onBots('GET /conversations/bots/{botId}', 'get', 'the only one there is', {
		parameters: (scene) => ({ botId: byId(bot(scene)) }),
		wire: (scene) => ({ path: `/conversations/bots/${bot(scene)}`, query: { locationId: scene.locationId } }),
	}),
	onBots('POST /conversations/bots', 'create', 'minimal', {
		parameters: () => ({ name: 'Sales Assistant' }),
		wire: ({ locationId }) => ({ path: '/conversations/bots', body: { locationId, name: 'Sales Assistant' } }),
	}),
	onBots('POST /conversations/bots', 'create', "full: the reference's own example", {
		parameters: () => ({
			name: 'Sales Assistant',
			systemPrompt: 'You are a sales assistant for our company...',
			additionalFields: { model: 'gpt-4', temperature: 0.7, maxTokens: 500, status: 'draft' },
		}),
		wire: ({ locationId }) => ({
			path: '/conversations/bots',
			body: {
				locationId,
				name: 'Sales Assistant',
				systemPrompt: 'You are a sales assistant for our company...',
				model: 'gpt-4',
				temperature: 0.7,
				maxTokens: 500,
				status: 'draft',
			},
		}),
	}),
	onBots('PUT /conversations/bots/{botId}', 'update', 'minimal', {
		parameters: (scene) => ({ botId: byId(bot(scene)), updateFields: { temperature: 0 } }),
		wire: (scene) => ({
			path: `/conversations/bots/${bot(scene)}`,
			body: { locationId: scene.locationId, temperature: 0 },
		}),
	}),
	onBots('PUT /conversations/bots/{botId}', 'update', 'full', {
		parameters: (scene) => ({
			botId: byId(bot(scene)),
			updateFields: {
				name: 'Night Desk',
				systemPrompt: 'Take down what people need.',
				model: 'gpt-4o',
				temperature: 2,
				maxTokens: 1,
				status: 'inactive',
			},
			options: { additionalBodyFields: '{ "language": "en" }' },
		}),
		wire: (scene) => ({
			path: `/conversations/bots/${bot(scene)}`,
			body: {
				locationId: scene.locationId,
				name: 'Night Desk',
				systemPrompt: 'Take down what people need.',
				model: 'gpt-4o',
				temperature: 2,
				maxTokens: 1,
				status: 'inactive',
				language: 'en',
			},
		}),
	}),
	...['active', 'inactive', 'draft'].map((status) =>
		onBots('PATCH /conversations/bots/{botId}/status', 'setStatus', status, {
			parameters: (scene) => ({ botId: byId(bot(scene)), status }),
			wire: (scene) => ({
				path: `/conversations/bots/${bot(scene)}/status`,
				body: { locationId: scene.locationId, status },
			}),
		}),
	),
	onBots('DELETE /conversations/bots/{botId}', 'delete', 'the only one there is', {
		parameters: (scene) => ({ botId: byId(bot(scene)) }),
		wire: (scene) => ({ path: `/conversations/bots/${bot(scene)}`, query: { locationId: scene.locationId } }),
	}),
]);
