import { byId } from '../../support/hoopai';
import { testWire } from './wire';

const MARCH = '2026-03-01T00:00:00Z';
const APRIL = '2026-04-01T00:00:00Z';

testWire([
	{
		endpoint: 'POST /conversations/',
		form: 'minimal',
		operation: ['conversation', 'create'],
		parameters: ({ person }) => ({ contactId: byId(person('Amara').contactId) }),
		wire: ({ person, locationId }) => ({
			path: '/conversations/',
			body: { locationId, contactId: person('Amara').contactId },
		}),
	},
	{
		endpoint: 'POST /conversations/',
		form: 'full',
		operation: ['conversation', 'create'],
		parameters: ({ person }) => ({
			contactId: byId(person('Amara').contactId),
			ifExists: 'return',
		}),
		wire: ({ person, locationId }) => ({
			path: '/conversations/',
			body: { locationId, contactId: person('Amara').contactId },
		}),
	},
	{
		endpoint: 'GET /conversations/search',
		form: 'minimal',
		operation: ['conversation', 'search'],
		parameters: () => ({}),
		wire: ({ locationId }) => ({
			path: '/conversations/search',
			query: { locationId, limit: '50', sortBy: 'last_message_date', sort: 'desc' },
		}),
	},
	{
		endpoint: 'GET /conversations/search',
		form: 'full',
		operation: ['conversation', 'search'],
		parameters: ({ person }) => ({
			limit: 7,
			filters: {
				assignedTo: 'user1, unassigned',
				contactId: byId(person('Maria').contactId),
				endDate: APRIL,
				followers: 'user1,user2',
				id: person('Maria').conversationId,
				lastMessageAction: 'automated',
				lastMessageDirection: 'inbound',
				lastMessageType: 'TYPE_SMS',
				mentions: 'user3',
				query: 'Thursday',
				scoreProfile: 'profile1',
				scoreProfileMax: 90,
				scoreProfileMin: 10,
				startDate: MARCH,
				status: 'unread',
			},
			options: { sort: 'asc', sortBy: 'score_profile', sortScoreProfile: 'profile2' },
		}),
		wire: ({ person, locationId }) => ({
			path: '/conversations/search',
			query: {
				locationId,
				limit: '7',
				assignedTo: 'user1,unassigned',
				contactId: person('Maria').contactId,
				endDate: String(Date.parse(APRIL)),
				followers: 'user1,user2',
				id: person('Maria').conversationId,
				lastMessageAction: 'automated',
				lastMessageDirection: 'inbound',
				lastMessageType: 'TYPE_SMS',
				mentions: 'user3',
				query: 'Thursday',
				scoreProfile: 'profile1',
				scoreProfileMax: '90',
				scoreProfileMin: '10',
				startDate: String(Date.parse(MARCH)),
				status: 'unread',
				sort: 'asc',
				sortBy: 'score_profile',
				sortScoreProfile: 'profile2',
			},
		}),
	},
	{
		endpoint: 'GET /conversations/{conversationId}',
		form: 'the only one there is',
		operation: ['conversation', 'get'],
		parameters: ({ person }) => ({ conversationId: byId(person('Maria').conversationId) }),
		wire: ({ person }) => ({ path: `/conversations/${person('Maria').conversationId}` }),
	},
	{
		endpoint: 'PUT /conversations/{conversationId}',
		form: 'minimal: mark as read',
		operation: ['conversation', 'update'],
		parameters: ({ person }) => ({
			conversationId: byId(person('Maria').conversationId),
			updateFields: { unreadCount: 0 },
		}),
		wire: ({ person, locationId }) => ({
			path: `/conversations/${person('Maria').conversationId}`,
			body: { locationId, unreadCount: 0 },
		}),
	},
	{
		endpoint: 'PUT /conversations/{conversationId}',
		form: 'full',
		operation: ['conversation', 'update'],
		parameters: ({ person }) => ({
			conversationId: byId(person('Maria').conversationId),
			updateFields: { unreadCount: 4, starred: false, feedback: '{ "rating": 5 }' },
		}),
		wire: ({ person, locationId }) => ({
			path: `/conversations/${person('Maria').conversationId}`,
			body: { locationId, unreadCount: 4, starred: false, feedback: { rating: 5 } },
		}),
	},
	{
		endpoint: 'PUT /conversations/{conversationId}',
		form: 'feedback as the word that the next version takes',
		operation: ['conversation', 'update'],
		parameters: ({ person }) => ({
			conversationId: byId(person('Maria').conversationId),
			updateFields: { feedback: 'positive' },
		}),
		wire: ({ person, locationId }) => ({
			path: `/conversations/${person('Maria').conversationId}`,
			body: { locationId, feedback: 'positive' },
		}),
	},
	{
		endpoint: 'DELETE /conversations/{conversationId}',
		form: 'the only one there is',
		operation: ['conversation', 'delete'],
		parameters: ({ person }) => ({ conversationId: byId(person('Maria').conversationId) }),
		wire: ({ person }) => ({ path: `/conversations/${person('Maria').conversationId}` }),
	},
	{
		endpoint: 'GET /conversations/{conversationId}/messages',
		form: 'minimal',
		operation: ['message', 'getMany'],
		parameters: ({ person }) => ({ conversationId: byId(person('Maria').conversationId) }),
		wire: ({ person }) => ({
			path: `/conversations/${person('Maria').conversationId}/messages`,
			query: { limit: '50' },
		}),
	},
	{
		endpoint: 'GET /conversations/{conversationId}/messages',
		form: 'full',
		operation: ['message', 'getMany'],
		parameters: ({ person }) => ({
			conversationId: byId(person('Maria').conversationId),
			returnAll: true,
			simplify: false,
			filters: { type: ['TYPE_SMS', 'TYPE_EMAIL', 'TYPE_INTERNAL_COMMENTS'] },
		}),
		wire: ({ person }) => ({
			path: `/conversations/${person('Maria').conversationId}/messages`,
			query: { limit: '100', type: 'TYPE_SMS,TYPE_EMAIL,TYPE_INTERNAL_COMMENTS' },
		}),
	},
]);
