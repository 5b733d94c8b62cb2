import { byId } from '../../support/hoopai';
import { testWire } from './wire';

testWire([
	{
		endpoint: 'GET /conversations/',
		form: 'minimal',
		beyondReference: true,
		operation: ['conversation', 'getMany'],
		parameters: () => ({}),
		wire: ({ locationId }) => ({ path: '/conversations/', query: { locationId, limit: '50' } }),
	},
	{
		endpoint: 'GET /conversations/',
		form: 'full',
		beyondReference: true,
		operation: ['conversation', 'getMany'],
		parameters: ({ person }) => ({
			returnAll: true,
			filters: {
				botId: 'bot1',
				contactId: byId(person('Tomás').contactId),
				status: 'escalated',
			},
		}),
		wire: ({ person, locationId }) => ({
			path: '/conversations/',
			query: {
				locationId,
				botId: 'bot1',
				contactId: person('Tomás').contactId,
				status: 'escalated',
				limit: '100',
			},
		}),
	},
]);
