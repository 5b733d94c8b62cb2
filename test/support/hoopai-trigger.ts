import { generateKeyPairSync, sign } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HoopAiApi } from '../../credentials/HoopAiApi.credentials';
import { HoopAiTrigger } from '../../nodes/HoopAi/HoopAiTrigger.node';
import { useHoopAi } from './hoopai';
import { publish } from './webhook';
import type { TriggerBench } from './webhook';

/** What the platform signs with, in these tests: Ed25519, and RSA before that. */
export const newer = generateKeyPairSync('ed25519');
export const older = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const pem = (key: typeof newer.publicKey) => key.export({ type: 'spki', format: 'pem' }).toString();

export const ghl = (body: string | Buffer) => ({ 'X-GHL-Signature': sign(null, Buffer.from(body), newer.privateKey).toString('base64') });
export const wh = (body: string) => ({ 'X-WH-Signature': sign('sha256', Buffer.from(body), older.privateKey).toString('base64') });

/** What the caller sees of a delivery, and whether it starts something. */
export const ACCEPTED = { status: 200, said: 'OK', item: expect.anything() as unknown };
export const PASSED_OVER = { status: 200, said: 'OK', item: undefined };
export const REFUSED = { status: 401, said: '', item: undefined };
export const UNREADABLE = { status: 400, said: '', item: undefined };

let counter = 0;

/** An event as HighLevel sends it, a new one each time. */
export function event(members: IDataObject = {}): string {
	return JSON.stringify({
		type: 'InboundMessage',
		locationId: 'location-1',
		conversationId: 'conversation-1',
		messageType: 'SMS',
		direction: 'inbound',
		body: 'Hello',
		timestamp: new Date().toISOString(),
		webhookId: `webhook-${++counter}`,
		...members,
	});
}

/** The HoopAI Trigger, its credential opening a sandbox of the file's own. */
export function useHoopAiTrigger() {
	const hoopAi = useHoopAi();

	function trigger(parameters: INodeParameters = {}, workflowId?: string, webhookSecret?: string): TriggerBench {
		return publish({
			node: new HoopAiTrigger(),
			credentialType: new HoopAiApi(),
			credential: hoopAi.credential(webhookSecret === undefined ? {} : { webhookSecret }),
			workflowId,
			parameters: { events: ['*'], authentication: 'none', ...parameters },
		});
	}

	/** Verifies what `ghl` and `wh` sign. */
	const signed = (options: IDataObject = {}, events = ['*']) =>
		trigger({
			events,
			authentication: 'platformSignature',
			additionalOptions: { publicKey: pem(newer.publicKey), ...options },
		});

	return { hoopAi, trigger, signed };
}
