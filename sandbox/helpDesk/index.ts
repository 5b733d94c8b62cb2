import Fastify, { type FastifyInstance } from 'fastify';
import { listen } from '../listen';

/** A ticket as the desk keeps it. */
export interface Ticket {
	id: number;
	subject: string;
	description: string;
	requester: string;
	/** What the ticket is about in the system that opened it. */
	externalId: string;
	status: 'open';
	createdAt: string;
}

export interface HelpDesk {
	url: string;
	/** Where tickets are opened. */
	ticketsUrl: string;
	tickets(): Ticket[];
	reset(): void;
	app: FastifyInstance;
	close(): Promise<void>;
}

type NewTicket = Partial<Pick<Ticket, 'subject' | 'description' | 'requester' | 'externalId'>>;

const BODY = {
	type: 'object',
	required: ['subject'],
	properties: {
		subject: { type: 'string', minLength: 1 },
		description: { type: 'string' },
		requester: { type: 'string' },
		externalId: { type: 'string' },
	},
};

/** Starts a small help desk on this machine: POST /tickets opens one, GET /tickets lists all. */
export async function startHelpDesk({ port = 0, host = '127.0.0.1' } = {}): Promise<HelpDesk> {
	const app = Fastify({ logger: false, forceCloseConnections: true });
	let tickets: Ticket[] = [];

	app.post<{ Body: NewTicket }>('/tickets', { schema: { body: BODY } }, async ({ body }, reply) => {
		const { subject = '', description = '', requester = '', externalId = '' } = body;
		const createdAt = new Date().toISOString();
		const ticket: Ticket = { id: tickets.length + 1, subject, description, requester, externalId, status: 'open', createdAt };
		tickets.push(ticket);
		return await reply.code(201).send(ticket);
	});
	app.get('/tickets', async () => ({ tickets }));

	const url = await listen(app, port, host);
	return {
		url,
		ticketsUrl: `${url}/tickets`,
		tickets: () => tickets.map((ticket) => ({ ...ticket })),
		reset: () => {
			tickets = [];
		},
		app,
		close: async () => await app.close(),
	};
}
