import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';

/**
 * Has a server listen.
 * @param port 0 takes a free one
 * @returns its address, without a slash at the end
 */
export async function listen(app: FastifyInstance, port: number, host: string): Promise<string> {
	await app.listen({ port, host });
	return `http://${host}:${(app.server.address() as AddressInfo).port}`;
}
