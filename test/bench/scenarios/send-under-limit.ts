import { countBy } from 'lodash';
import { measured } from '../figure';
import { eachId, hoopAi, httpRequest, type Batching, type NodeDraft } from '../nodes';
import { nodeSeconds, publish } from '../published';
import { alternate, type Contestant } from '../rounds';
import type { Scenario } from '../scenario';
import { withNewCredential, type Stand } from '../stand';

const FULL = { sends: 300, latencyMs: 100, max: 100, intervalMs: 10_000 };
const QUICK = { sends: 60, latencyMs: 100, max: 20, intervalMs: 2_000 };
const PATH = '/conversations/messages';

type Quantity = 'seconds' | 'once';

/** One message to each of many contacts, more than the account may send at once. */
export const sendUnderLimit: Scenario = {
	name: 'send-under-limit',
	work: '300 sends to as many contacts, 100 ms latency, 100 per 10 s enforced',
	bound:
		"The account's limit. The last of three windows opens after 20 s, and its first answer takes one latency more: that is the bound. Ours then needs ten rounds of ten at a time, where a batch of a hundred at once needs one; what the answers say of the limit is all that it knows of it.",
	async run(stand) {
		const work = stand.quick ? QUICK : FULL;
		const batching = { batchSize: work.max, batchInterval: work.intervalMs };
		const results = await alternate<Quantity>(
			[
				sending(stand, work, 'HoopAI', ours),
				sending(stand, work, 'HTTP Request', peer(stand)),
				sending(stand, work, `HTTP Request, batching ${work.max} per ${work.intervalMs / 1000} s`, peer(stand, batching)),
			],
			{ ...stand, warmUp: false },
		);
		const bound = ((Math.ceil(work.sends / work.max) - 1) * work.intervalMs + work.latencyMs) / 1000;
		const once = results.measured('once', 'sends');
		return [
			{ figure: 'delivered exactly once', aim: { least: work.sends }, value: once[0].least, unit: 'sends', measured: once },
			{
				figure: "time over the limit's own bound",
				aim: { most: 1.1 },
				value: results.median('HoopAI', 'seconds') / bound,
				unit: '×',
				measured: [...results.measured('seconds', 's'), measured("the limit's own bound", 's', [bound])],
			},
		];
	},
};

const ours = hoopAi({ resource: 'message', operation: 'send', channel: 'SMS', contactId: eachId, message: 'Your appointment is confirmed.' });

/** What fails comes out as an error, so that it can be seen what became of the rest. */
function peer({ sandbox }: Stand, batching?: Batching): NodeDraft {
	const fields = { type: 'SMS', contactId: '={{ $json.id }}', message: 'Your appointment is confirmed.' };
	const parameters = Object.entries(fields).map(([name, value]) => ({ name, value }));
	const request = { method: 'POST', url: sandbox.url + PATH, sendBody: true, bodyParameters: { parameters } };
	return { ...httpRequest(request, batching), onError: 'continueRegularOutput' };
}

/** Each round with a credential of its own, so that none profits from what another has learned of the limit. */
function sending(stand: Stand, work: typeof FULL, name: string, node: NodeDraft): Contestant<Quantity> {
	const { control } = stand.sandbox;
	return {
		name,
		async run() {
			const { latencyMs, max, intervalMs, sends } = work;
			control.reset({ seed: { contacts: sends }, settings: { latencyMs, limits: { max, intervalMs } } });
			const workflow = await publish(await withNewCredential(stand), name, [node]);
			const ids = control.state().contacts.slice(0, sends).map(({ id }) => id);
			const { execution } = await workflow.run(ids);
			const arrived = control.journal({ method: 'POST', path: PATH }).filter(({ performed }) => performed);
			const perContact = countBy(arrived, ({ body }) => (body as { contactId: string }).contactId);
			const once = ids.filter((id) => perContact[id] === 1).length;
			return { seconds: nodeSeconds(execution, node.name), once };
		},
	};
}
