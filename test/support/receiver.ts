import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it arrived, before anybody has made sense of it. */
export interface Received {
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** The body as JSON. */
	json: Record<string, unknown>;
}

/** A server that takes calls and answers them as told. */
export interface Receiver {
	url: string;
	calls: Received[];
	/** The statuses of the next answers; 200 when they are used up. */
	answers: number[];
	close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startReceiver(): Promise<Receiver> {
	const receiver: Receiver = { url: '', calls: [], answers: [], close };
	const server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			const body = Buffer.concat(pieces);
			receiver.calls.push({ headers: request.headers, body, json: JSON.parse(body.toString()) as Received['json'] });
			response.writeHead(receiver.answers.shift() ?? 200).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return receiver;

	async function close(): Promise<void> {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}
