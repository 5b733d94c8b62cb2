import { byId } from '../../support/hoopai';
import { testWire } from './wire';
import type { Scene } from './wire';

const entry = ({ sandbox }: Scene) => sandbox.control.state().knowledge[0];
const path = (scene: Scene) => `/conversations/bots/${entry(scene).botId}/knowledge`;
const botId = (scene: Scene) => byId(entry(scene).botId);

testWire([
	{
		endpoint: 'GET /conversations/bots/{botId}/knowledge',
		form: 'minimal',
		beyondReference: true,
		operation: ['knowledge', 'getMany'],
		parameters: (scene) => ({ botId: botId(scene) }),
		wire: (scene) => ({ path: path(scene), query: { locationId: scene.locationId, limit: '50' } }),
	},
	{
		endpoint: 'POST /conversations/bots/{botId}/knowledge',
		form: "a text: the reference's own example",
		beyondReference: true,
		operation: ['knowledge', 'create'],
		parameters: (scene) => ({
			botId: botId(scene),
			type: 'text',
			title: 'Pricing FAQ',
			content: 'Our plans start at ninety-nine dollars per month...',
		}),
		wire: (scene) => ({
			path: path(scene),
			body: {
				locationId: scene.locationId,
				type: 'text',
				title: 'Pricing FAQ',
				content: 'Our plans start at ninety-nine dollars per month...',
			},
		}),
	},
	{
		endpoint: 'POST /conversations/bots/{botId}/knowledge',
		form: 'a web page, which the reference tells of in prose',
		beyondReference: true,
		operation: ['knowledge', 'create'],
		parameters: (scene) => ({
			botId: botId(scene),
			type: 'url',
			url: 'https://clinic.example/faq?lang=en',
			options: { additionalBodyFields: '{ "depth": 1 }' },
		}),
		wire: (scene) => ({
			path: path(scene),
			body: { locationId: scene.locationId, type: 'url', url: 'https://clinic.example/faq?lang=en', depth: 1 },
		}),
	},
	{
		endpoint: 'DELETE /conversations/bots/{botId}/knowledge/{entryId}',
		form: 'the only one there is',
		beyondReference: true,
		operation: ['knowledge', 'delete'],
		parameters: (scene) => ({ botId: botId(scene), entryId: byId(entry(scene).id) }),
		wire: (scene) => ({
			path: `${path(scene)}/${entry(scene).id}`,
			query: { locationId: scene.locationId },
		}),
	},
]);
