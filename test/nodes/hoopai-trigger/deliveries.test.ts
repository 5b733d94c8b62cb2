import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HoopAiTrigger } from '../../../nodes/HoopAi/HoopAiTrigger.node';
import { ACCEPTED, PASSED_OVER, REFUSED, UNREADABLE, event, useHoopAiTrigger } from '../../support/hoopai-trigger';
import { filledIn } from '../../support/webhook';

const { trigger, signed } = useHoopAiTrigger();

describe('a body', () => {
	test.each(['', 'x', '[]', 'null', '"text"', 'event=InboundMessage', `{"a":${'['.repeat(70)}${']'.repeat(70)}}`])(
		'of %p is answered 400',
		async (body) => expect(await trigger().call({ body })).toEqual(UNREADABLE),
	);

	test('that n8n cannot read is answered 400', async () => {
		expect(await trigger().call({ body: event(), unreadable: true })).toEqual(UNREADABLE);
	});

	test('that nobody signed is not even parsed', async () => {
		expect(await signed().call({ body: 'x' })).toEqual(REFUSED);
	});

	test('is left for the node to read, whatever options are set', () => {
		expect(filledIn(new HoopAiTrigger(), { events: ['*'] }).options).toEqual({ binaryData: true });
	});
});

describe('a repetition', () => {
	test('by webhookId is answered 200 and starts nothing', async () => {
		const bench = trigger();
		expect(await bench.call({ body: event({ webhookId: 'same' }) })).toEqual(ACCEPTED);
		expect(await bench.call({ body: event({ webhookId: 'same', body: 'other' }) })).toEqual(PASSED_OVER);
		expect(await bench.call({ body: event() })).toEqual(ACCEPTED);
	});

	test('of a body without an id starts nothing either', async () => {
		const bench = trigger();
		const body = event({ webhookId: undefined });
		expect(await bench.call({ body })).toEqual(ACCEPTED);
		expect(await bench.call({ body })).toEqual(PASSED_OVER);
	});

	test('at the same moment starts one execution', async () => {
		const bench = trigger();
		const body = event();
		const answers = await Promise.all(Array.from({ length: 20 }, async () => await bench.call({ body })));
		expect(answers.filter(({ item }) => item)).toHaveLength(1);
		expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
	});

	test('after a restart of n8n starts nothing', async () => {
		const bench = trigger();
		const bodies = [event(), event(), event()];
		for (const body of bodies) expect(await bench.call({ body })).toEqual(ACCEPTED);
		await bench.hook('delete');
		for (const body of bodies) expect(await bench.call({ body })).toEqual(PASSED_OVER);
	});

	test('of what a filter kept out is no repetition', async () => {
		const [body, workflowId] = [event(), 'filtered-first'];
		expect(await trigger({ events: ['OutboundMessage'] }, workflowId).call({ body })).toEqual(PASSED_OVER);
		expect(await trigger({}, workflowId).call({ body })).toEqual(ACCEPTED);
	});

	test('is welcome while the editor listens', async () => {
		const bench = trigger();
		const body = event();
		expect(await bench.call({ body, mode: 'manual' })).toEqual(ACCEPTED);
		expect(await bench.call({ body, mode: 'manual' })).toEqual(ACCEPTED);
		expect(await bench.call({ body })).toEqual(ACCEPTED);
		expect(Object.keys(bench.saved)).toHaveLength(1);
	});
});

describe('age', () => {
	const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

	test('may be two hours, for the platform tries for more than one', async () => {
		const bench = trigger();
		expect(await bench.call({ body: event({ timestamp: ago(119) }) })).toEqual(ACCEPTED);
		expect(await bench.call({ body: event({ timestamp: ago(121) }) })).toEqual(REFUSED);
	});

	test('may be set', async () => {
		const bench = trigger({ additionalOptions: { maximumAge: 5 } });
		expect(await bench.call({ body: event({ timestamp: ago(4) }) })).toEqual(ACCEPTED);
		expect(await bench.call({ body: event({ timestamp: ago(6) }) })).toEqual(REFUSED);
	});

	test('counts under data too', async () => {
		const body = JSON.stringify({ data: { type: 'InboundMessage', timestamp: ago(121) } });
		expect(await trigger().call({ body })).toEqual(REFUSED);
	});

	test('has to be told only where that is strict', async () => {
		const body = event({ timestamp: undefined });
		expect(await trigger({ additionalOptions: { strict: true } }).call({ body })).toEqual(REFUSED);
		expect(await trigger().call({ body })).toEqual(ACCEPTED);
	});
});

describe('filters', () => {
	const answer = async (parameters: INodeParameters, members: IDataObject) =>
		(await trigger(parameters).call({ body: event(members) })).item ? 'starts' : 'nothing';
	const by = (filters: IDataObject) => ({ filters: filters as INodeParameters });

	test.each<[string, INodeParameters, IDataObject, 'starts' | 'nothing']>([
		['chosen events', { events: ['InboundMessage'] }, {}, 'starts'],
		['other events', { events: ['OutboundMessage', 'BotStatusChanged'] }, {}, 'nothing'],
		['unknown events', { events: ['InboundMessage'] }, { type: 'ContactCreate' }, 'nothing'],
		['unknown events among all', { events: ['*'] }, { type: 'ContactCreate' }, 'starts'],
		['a location', by({ locationIds: 'location-2, location-1' }), {}, 'starts'],
		['another location', by({ locationIds: 'location-2' }), {}, 'nothing'],
		['a location that is not said', by({ locationIds: 'location-1' }), { locationId: undefined }, 'nothing'],
		['a bot', by({ botIds: 'bot-1' }), { botId: 'bot-1' }, 'starts'],
		['a voice agent', by({ botIds: 'bot-1,agent-1' }), { agentId: 'agent-1' }, 'starts'],
		['a bot by its own event', by({ botIds: 'bot-1' }), { type: 'BotStatusChanged', id: 'bot-1' }, 'starts'],
		['another bot', by({ botIds: 'bot-1' }), { botId: 'bot-2' }, 'nothing'],
		['a channel', by({ channels: ['SMS'] }), {}, 'starts'],
		['a channel by its type', by({ channels: ['Live_Chat'] }), { messageType: 'TYPE_LIVE_CHAT' }, 'starts'],
		['a channel by its name', by({ channels: ['Live_Chat'] }), { messageType: 'Live Chat' }, 'starts'],
		['another channel', by({ channels: ['WhatsApp', 'Email'] }), {}, 'nothing'],
		['the channel of calls', by({ channels: ['Call'] }), { type: 'VoiceCallCompleted', messageType: undefined }, 'starts'],
		['a direction', by({ direction: 'inbound' }), {}, 'starts'],
		['another direction', by({ direction: 'outbound' }), {}, 'nothing'],
		['a direction by the event', by({ direction: 'outbound' }), { type: 'OutboundMessage', direction: undefined }, 'starts'],
		['a direction against the event', by({ direction: 'inbound' }), { type: 'OutboundMessage', direction: 'inbound' }, 'starts'],
		['everything that is asked for', by({ direction: 'inbound', channels: ['SMS'], locationIds: 'location-1' }), {}, 'starts'],
		['not only part of it', by({ direction: 'inbound', channels: ['Email'], locationIds: 'location-1' }), {}, 'nothing'],
	])('let through %s', async (_what, parameters, members, expected) => {
		expect(await answer(parameters, members)).toBe(expected);
	});

	test.each(['OutboundMessage', 'ConversationBotMessage'])('stop %s from the account itself from going round', async (type) => {
		const guard = { additionalOptions: { ignoreOwnMessages: true } };
		expect(await answer(guard, { type, source: 'api' })).toBe('nothing');
		expect(await answer(guard, { type, source: 'app' })).toBe('nothing');
		expect(await answer(guard, { type, source: 'workflow' })).toBe('starts');
		expect(await answer(guard, { type: 'InboundMessage', source: 'app' })).toBe('starts');
		expect(await answer({}, { type, source: 'api' })).toBe('starts');
	});
});
