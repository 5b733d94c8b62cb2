import { byId } from '../../support/hoopai';
import { testWire } from './wire';
import type { Scene, WireCase } from './wire';

const call = ({ sandbox }: Scene) => sandbox.control.state().calls[0].id;

const ofOneCall = (what: 'transcript' | 'recording', operation: string): WireCase => ({
	endpoint: `GET /voice-ai/calls/{callId}/${what}`,
	form: 'the only one there is',
	beyondReference: true,
	operation: ['voiceCall', operation],
	parameters: (scene) => ({ callId: byId(call(scene)) }),
	wire: (scene) => ({
		path: `/voice-ai/calls/${call(scene)}/${what}`,
		query: { locationId: scene.locationId },
	}),
});

testWire([
	{
		endpoint: 'GET /voice-ai/calls',
		form: 'minimal',
		beyondReference: true,
		operation: ['voiceCall', 'getMany'],
		parameters: () => ({}),
		wire: ({ locationId }) => ({ path: '/voice-ai/calls', query: { locationId, limit: '50' } }),
	},
	{
		endpoint: 'GET /voice-ai/calls',
		form: 'full',
		beyondReference: true,
		operation: ['voiceCall', 'getMany'],
		parameters: () => ({
			filters: {
				agentId: 'agent1',
				direction: 'outbound',
				startDate: '2026-03-01T00:00:00+01:00',
				endDate: '2026-04-01T00:00:00Z',
			},
		}),
		wire: ({ locationId }) => ({
			path: '/voice-ai/calls',
			query: {
				locationId,
				limit: '50',
				agentId: 'agent1',
				direction: 'outbound',
				// ISO 8601.
				startDate: '2026-02-28T23:00:00.000Z',
				endDate: '2026-04-01T00:00:00.000Z',
			},
		}),
	},
	ofOneCall('transcript', 'getTranscript'),
	ofOneCall('recording', 'getRecording'),
]);
