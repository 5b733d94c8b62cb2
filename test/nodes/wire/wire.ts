import type { INodeParameters } from 'n8n-workflow';

import type { HoopAiSandbox, JournalEntry } from '../../../sandbox/hoopAi';
import { personIn } from '../../fixtures/people';
import type { Person } from '../../fixtures/people';
import type { NodeRun } from '../../support/engine';
import { useHoopAi } from '../../support/hoopai';
import type { HoopAiBench } from '../../support/hoopai';
import { faultsOfBody, faultsOfQuery } from './spec';

/** The account that a case speaks about. */
export interface Scene {
	sandbox: HoopAiSandbox;
	locationId: string;
	person(firstName: string): Person;
}

/** What must leave, as the documentation has it. */
export interface Wire {
	path: string;
	/** Each value as its text. */
	query?: Record<string, string | string[]>;
	body?: unknown;
}

/** One form, filled in, and the request that it must become. */
export interface WireCase {
	/** As the reference prints it. */
	endpoint: string;
	form: string;
	operation: [resource: string, operation: string];
	parameters(scene: Scene): INodeParameters;
	wire(scene: Scene): Wire;
	/** What the account needs before. */
	before?(scene: Scene): void;
	more?: Partial<NodeRun>;
	/** Other requests that the operation cannot do without. */
	alongside?: number;
	/** What only HoopAI documents has no HighLevel reference to be held against. */
	beyondReference?: boolean;
}

export const sceneOf = (sandbox: HoopAiSandbox): Scene => ({
	sandbox,
	locationId: sandbox.locationId,
	person: (firstName) => personIn(sandbox, firstName),
});

/** A path of the reference, as a pattern for real ones. */
const pattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

function headersFault({ headers, body, method }: JournalEntry, { sandbox }: HoopAiBench): string[] {
	const type = String(headers['content-type']);
	const isTyped = /^(application\/json\b|multipart\/form-data; boundary=\S)/.test(type);
	return [
		headers.authorization === `Bearer ${sandbox.token}` ? '' : 'not the token',
		headers.version === '2021-07-28' ? '' : `Version: ${String(headers.version)}`,
		// Cloudflare stands before the API and turns clients without a name away.
		headers['user-agent'] ? '' : 'no User-Agent',
		method === 'GET' && body !== undefined ? 'a GET with a body' : '',
		body === undefined || isTyped ? '' : `Content-Type: ${type}`,
	].filter(Boolean);
}

/** One test for each case: method, path, query, headers and body, and that the platform takes it. */
export function testWire(cases: WireCase[]): void {
	const hoopAi = useHoopAi();

	test.each(cases)('$endpoint, $form', async (one) => {
		const scene = sceneOf(hoopAi.sandbox);
		one.before?.(scene);
		const expected = one.wire(scene);
		const parameters = one.parameters(scene);

		const { error } = await hoopAi.run(...one.operation, parameters, one.more);

		expect(error).toBeUndefined();
		const [method, path] = one.endpoint.split(' ');
		const journal = hoopAi.journal();
		const sent = journal.filter((entry) => entry.method === method && pattern(path).test(entry.path));
		expect(sent).toHaveLength(1);
		expect(journal).toHaveLength(1 + (one.alongside ?? 0));
		const [{ query, body, path: actualPath }] = sent;
		expect({ path: actualPath, query, body }).toEqual({
			path: expected.path,
			query: expected.query ?? {},
			body: expected.body,
		});
		expect(headersFault(sent[0], hoopAi)).toEqual([]);
		expect(sent[0].performed).toBe(true);
		if (!one.beyondReference) {
			expect(faultsOfQuery(one.endpoint, query)).toEqual([]);
			expect(faultsOfBody(one.endpoint, body)).toEqual([]);
		}
	});
}
