import { startHoopAi, type HoopAiSandbox, type Twist } from '../../sandbox/hoopAi';
import { prepareN8n, type Workbench } from '../../sandbox/n8n/workbench';
import type { ProcessGroup } from '../../sandbox/n8n/processes';
import { N8nClient } from '../../sandbox/n8n/client';
import { startReceiver, type Receiver } from '../support/receiver';
import { until } from '../../sandbox/n8n/until';
import { end, startAgain } from './restart';
import { ended, saveTrigger } from './trigger';

/** Some 700 executions take a minute on an idle machine of two cores, and this one may not be idle. */
jest.setTimeout(1_200_000);

const TOTAL = 1000;
const WIDE = 20;
const BAD: Array<Twist | 'filtered'> = ['duplicate', 'forged', 'altered', 'unsigned', 'stale', 'filtered'];

let bench: Workbench;
let again: ProcessGroup | undefined;
let sandbox: HoopAiSandbox;
let receiver: Receiver;

beforeAll(async () => {
	[bench, sandbox, receiver] = await Promise.all([prepareN8n(), startHoopAi(), startReceiver()]);
});
afterAll(async () => {
	await again?.stop(15_000);
	await Promise.all([bench?.n8n.stop(), sandbox?.close(), receiver?.close()]);
});

test('of 1,000 mixed deliveries, 20 at a time and with a restart in the middle, exactly the good ones start the workflow', async () => {
	const { n8n, client } = bench;
	const { webhooks } = sandbox.control;
	const { token: accessToken, locationId, version, url: baseUrl } = sandbox;
	const credential = await client.createCredential('hoopAiApi', 'HoopAI', { accessToken, locationId, version, baseUrl, rateLimitPlan: 'auto' });
	const report = {
		id: 'report',
		name: 'Report',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [200, 0] as [number, number],
		parameters: { method: 'POST', url: receiver.url, sendBody: true, specifyBody: 'json', jsonBody: '={{ JSON.stringify($json) }}', options: {} },
	};
	const form = {
		events: ['InboundMessage'],
		authentication: 'platformSignature',
		filters: { channels: ['SMS'] },
		additionalOptions: { publicKey: webhooks.keys.ed25519 },
	};
	const workflow = await saveTrigger(client, credential, form, [report]);
	await client.publish(workflow.id);
	webhooks.courier({ parallel: WIDE, timeoutMs: 60_000 });
	const url = `${n8n.url}/webhook/${workflow.path}`;
	webhooks.register({ url, reorder: 7 });

	const deliver = (from: number, to: number) => {
		for (let n = from; n < to; n++) {
			// Three in ten are bad, in turns.
			const wrong = n % 10 < 3 ? BAD[Math.floor(n / 10 + (n % 10)) % BAD.length] : undefined;
			const messageType = wrong === 'filtered' ? 'WhatsApp' : 'SMS';
			const event = { type: 'InboundMessage', locationId, payload: { n, messageType, direction: 'inbound', body: `Message ${n}` } };
			webhooks.send(event, wrong === 'filtered' ? undefined : wrong);
		}
	};
	const good = () => {
		const wanted = webhooks.deliveries().filter(({ twist, body }) => (!twist || twist === 'duplicate') && !body.includes('WhatsApp'));
		return [...new Set(wanted.map(({ webhookId }) => webhookId))].sort();
	};

	const ran = async () =>
		await until(() => (receiver.calls.length >= good().length ? true : undefined), { what: 'every execution to report', limit: 400_000 });

	deliver(0, TOTAL / 2);
	await webhooks.settled();
	await ran();
	await ended(client, workflow.id, good().length);
	await end(n8n);
	again = await startAgain(n8n);
	await until(async () => ((await fetch(url, { method: 'POST', body: '?' })).status === 401 ? true : undefined), {
		what: 'the trigger to listen again',
		limit: 120_000,
	});

	// What came before the restart comes once more, together with what is new.
	const before = webhooks.deliveries().filter((_, index) => index % 5 === 0);
	const repeated = Promise.all(
		before.map(async ({ headers, body }) => (await fetch(url, { method: 'POST', headers, body })).status),
	);
	deliver(TOTAL / 2, TOTAL);
	await webhooks.settled();
	const answers = await repeated;

	await ran();
	const reader = new N8nClient(n8n.url);
	await reader.logIn(bench.login);
	const executions = await ended(reader, workflow.id, good().length);
	const reported = receiver.calls.map(({ json }) => String(json.webhookId));
	expect({
		lost: good().filter((id) => !reported.includes(id)),
		twice: reported.filter((id, index) => reported.indexOf(id) < index),
		bad: reported.filter((id) => !good().includes(id)),
	}).toEqual({ lost: [], twice: [], bad: [] });
	expect(executions).toHaveLength(good().length);
	const expected = ({ twist }: { twist?: string }) => (twist && twist !== 'duplicate' ? 401 : 200);
	expect(webhooks.deliveries().map(({ attempts }) => attempts)).toEqual(webhooks.deliveries().map((one) => [expected(one)]));
	expect(answers).toEqual(before.map(expected));
});
