import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

/** A call of a webhook, ready to be sent. */
export interface Delivery {
	body: string;
	headers: Record<string, string>;
}

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** The key that these deliveries are signed with, for the trigger's Public Key. */
export const PUBLIC_KEY = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** New events of HighLevel's own shape, signed as it signs them, each with an id of its own. */
export function signedDeliveries(count: number, locationId: string): Delivery[] {
	return Array.from({ length: count }, (_, index) => {
		const body = JSON.stringify({
			type: 'InboundMessage',
			locationId,
			timestamp: new Date().toISOString(),
			webhookId: randomUUID(),
			attachments: [],
			body: `Message ${index}: do you have an appointment on Thursday?`,
			contactId: 'ocQHyuzHvysMo5N5VsXc',
			contentType: 'text/plain',
			conversationId: 'tDtDnQdgm2LXpyiqYvZ6',
			dateAdded: new Date().toISOString(),
			direction: 'inbound',
			messageType: 'SMS',
			messageId: `message-${index}`,
			status: 'delivered',
		});
		const signature = sign(null, Buffer.from(body), privateKey).toString('base64');
		return { body, headers: { 'content-type': 'application/json', 'x-ghl-signature': signature } };
	});
}

/**
 * Sends deliveries, so many at a time.
 * @returns seconds until the last was answered, and how many were not answered with 200
 */
export async function deliver(url: string, deliveries: readonly Delivery[], width: number): Promise<{ seconds: number; refused: number }> {
	const start = performance.now();
	const left = deliveries.values();
	let refused = 0;
	async function sender(): Promise<void> {
		for (const delivery of left) {
			const response = await fetch(url, { method: 'POST', ...delivery });
			await response.arrayBuffer();
			if (response.status !== 200) refused++;
		}
	}
	await Promise.all(Array.from({ length: width }, sender));
	return { seconds: (performance.now() - start) / 1000, refused };
}
