import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Account } from './account';
import type { Api, Output } from './api';
import { Cancelled } from './api-failure';
import { attempt, settle } from './attempt';
import type { Outcome } from './attempt';
import { formOf } from './description';
import type { Field } from './field';
import { downloads } from './files/download';
import { filesOf } from './files/incoming';
import { uploads } from './files/upload';
import { InputRefusal } from './input-refusal';
import { errorItem, nodeError } from './node-errors';
import { openCredential } from './open-credential';
import type { Job, Operation } from './operation';
import { readParameters } from './parameters';
import type { Platform } from './platform';
import { pool } from './pool';
import { openSession } from './session';
import type { Session } from './session';

const ITEMS_IN_PARALLEL = 10;

/**
 * Runs the operation that the form chose, for every item: first all are read and checked, then
 * they are sent side by side, and come out in the order in which they came in, each paired with
 * its source.
 *
 * Without Continue On Fail nothing is sent when any item cannot be, and the first failure stops
 * what has not started yet. With it, a failed item becomes its error.
 *
 * @throws NodeOperationError for input that cannot be sent, NodeApiError for what the platform
 * refused; neither ever holds the token
 */
export async function execute<A extends Account>(
	n8n: IExecuteFunctions,
	platform: Platform<A>,
): Promise<INodeExecutionData[][]> {
	const items = n8n.getInputData();
	if (items.length === 0) return [[]];
	const session = await sessionOf(n8n, platform);
	const operation = chosenOperation(n8n, platform);
	const form = formOf(operation, platform);
	const goOn = n8n.continueOnFail();

	const jobs = items.map((_, index) =>
		attempt(() => {
			const values = valuesOf(n8n, form, index);
			const options = (values.options ?? {}) as IDataObject;
			const account = platform.accountFor(session.account, options);
			const width = Number(options.itemsInParallel ?? ITEMS_IN_PARALLEL);
			const files = filesOf(items[index].binary, n8n.helpers);
			return { ...operation.prepare(values, account, files), width };
		}),
	);
	const refused = jobs.findIndex((job) => !job.ok);
	if (refused >= 0 && !goOn) throw nodeError(n8n.getNode(), errorOf(jobs[refused]), refused);

	const signal = n8n.getExecutionCancelSignal();
	const api = {
		...session.api,
		...downloads(n8n, session.api, signal),
		...uploads(n8n, session.api, signal),
	};
	const written = new Set<number>();
	let failed = false;
	const results = await pool(
		items.length,
		async (index): Promise<Outcome<Output[]>> => {
			const job = jobs[index];
			if (!job.ok) return job;
			const result = await settle(job.value.run(noting(api, () => written.add(index))));
			failed ||= !result.ok;
			return result;
		},
		{
			width: widthOf(jobs),
			chain: (index) => valueOf(jobs[index])?.chain,
			stop: () => n8n.getExecutionCancelSignal()?.aborted === true || (failed && !goOn),
		},
	);

	if (n8n.getExecutionCancelSignal()?.aborted) throw nodeError(n8n.getNode(), new Cancelled());
	const firstFailure = results.findIndex((result) => result && !result.ok);
	if (firstFailure >= 0 && !goOn) {
		const error = errorOf(results[firstFailure] as Outcome<Output[]>);
		throw nodeError(n8n.getNode(), error, firstFailure, alreadyDone(written, firstFailure));
	}
	return [paired(results, platform.aboutRequest ?? [])];
}

type Prepared = Job & { width: number };

async function sessionOf<A extends Account>(
	n8n: IExecuteFunctions,
	platform: Platform<A>,
): Promise<Session<A>> {
	const credential = await openCredential(n8n, platform.credential);
	const signal = n8n.getExecutionCancelSignal();
	const opened = attempt(() => openSession(n8n, platform, credential, signal));
	if (!opened.ok) throw nodeError(n8n.getNode(), opened.error);
	return opened.value;
}

function chosenOperation<A extends Account>(
	n8n: IExecuteFunctions,
	platform: Platform<A>,
): Operation<A> {
	const resource = n8n.getNodeParameter('resource', 0);
	const value = n8n.getNodeParameter('operation', 0);
	const operation = platform.resources
		.find((one) => one.value === resource)
		?.operations.find((one) => one.value === value);
	if (!operation) {
		const unknown = new InputRefusal(
			`'Operation' has no "${String(value)}" for "${String(resource)}"`,
			'Choose the Resource and the Operation again.',
		);
		throw nodeError(n8n.getNode(), unknown);
	}
	return operation;
}

/** Reads an item's parameters, each once. @throws InputRefusal */
function valuesOf(
	n8n: IExecuteFunctions,
	form: readonly Field[],
	index: number,
): Record<string, unknown> {
	const node = n8n.getNode();
	return readParameters(form, {
		resolved: (name, fallback) => n8n.getNodeParameter(name, index, fallback),
		stored: node.parameters,
		node,
		timezone: n8n.getTimezone(),
		now: Date.now(),
	});
}

function widthOf(jobs: Array<Outcome<Prepared>>): number {
	return valueOf(jobs.find((job) => job.ok))?.width ?? ITEMS_IN_PARALLEL;
}

function valueOf<T>(outcome?: Outcome<T>): T | undefined {
	return outcome?.ok ? outcome.value : undefined;
}

function errorOf(outcome: Outcome<unknown>): unknown {
	return outcome.ok ? undefined : outcome.error;
}

/** The same ways out, noting each change that the platform confirmed. */
function noting(api: Api, note: () => void): Api {
	return {
		...api,
		async send(request) {
			const answer = await api.send(request);
			if (request.method !== 'GET') note();
			return answer;
		},
	};
}

/** Tells a user who will run the rest again what not to run twice. */
function alreadyDone(written: Set<number>, failed: number): string | undefined {
	const before = [...written].filter((index) => index !== failed).sort((a, b) => a - b);
	const half = written.has(failed) ? `Part of item ${failed} had been carried out.` : '';
	if (before.length === 0) return half || undefined;
	return `Already carried out: ${before.length === 1 ? 'item' : 'items'} ${ranges(before)}. ${half}`.trim();
}

function ranges(sorted: number[]): string {
	const runs: number[][] = [];
	for (const index of sorted) {
		const run = runs.at(-1);
		if (run && run[run.length - 1] === index - 1) run.push(index);
		else runs.push([index]);
	}
	return runs
		.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run[run.length - 1]}`))
		.join(', ');
}

function paired(
	results: Array<Outcome<Output[]> | undefined>,
	aboutRequest: readonly string[],
): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	results.forEach((result, item) => {
		const rows = result?.ok ? result.value : [{ json: errorItem(result?.error) as IDataObject }];
		for (const row of rows) {
			const json = { ...row.json };
			for (const name of aboutRequest) delete json[name];
			output.push({ ...row, json, pairedItem: { item } });
		}
	});
	return output;
}
