import { parse } from 'flatted';

export interface Item {
	json: Record<string, unknown>;
	error?: unknown;
	pairedItem?: unknown;
}

/** One run of one node. */
export interface NodeRun {
	/** The items of each output, in order. */
	outputs: Item[][];
	error?: ExecutionError;
	/** Milliseconds. */
	executionTime: number;
}

/** An error as the editor shows it. */
export interface ExecutionError {
	message: string;
	description?: string | null;
	httpCode?: string | null;
	node?: { name: string };
	context?: Record<string, unknown>;
}

/** How an execution ended, and what each node gave. */
export interface Execution {
	id: string;
	status: string;
	error?: ExecutionError;
	lastNode?: string;
	/** By node name, a run per time that the node was executed. */
	nodes: Record<string, NodeRun[]>;
	/** Seconds from start to end. */
	seconds: number;
}

/** As n8n's API answers it: the data is one string, in which every object stands once and is referred to. */
export interface StoredExecution {
	id: string;
	status: string;
	startedAt: string;
	stoppedAt?: string | null;
	data?: string;
}

interface RunData {
	resultData: {
		error?: ExecutionError;
		lastNodeExecuted?: string;
		runData: Record<string, Array<{ data?: { main?: Array<Item[] | null> }; error?: ExecutionError; executionTime: number }>>;
	};
}

const UNDER_WAY = new Set(['new', 'running', 'waiting', 'unknown']);

/** The execution in readable form, or undefined while it is under way. */
export function finishedExecution({ id, status, startedAt, stoppedAt, data }: StoredExecution): Execution | undefined {
	if (UNDER_WAY.has(status) || data === undefined) return undefined;
	const { resultData } = parse(data) as RunData;
	return { ...readResult(resultData), id, status, seconds: (Date.parse(stoppedAt ?? startedAt) - Date.parse(startedAt)) / 1000 };
}

/** What `n8n execute` printed, in the same form. It tells no id. */
export function cliExecution(output: string): Execution {
	// Log lines stand around it; the indented JSON alone has its braces at the start of a line.
	const [json] = /^\{$[\s\S]*?^\}$/m.exec(output) ?? [output];
	const printed = JSON.parse(json) as {
		status: string;
		startedAt: string;
		stoppedAt: string;
		data: RunData;
	};
	const seconds = (Date.parse(printed.stoppedAt) - Date.parse(printed.startedAt)) / 1000;
	return { ...readResult(printed.data.resultData), id: '', status: printed.status, seconds };
}

/** The items that a node gave in all its runs, at one output. */
export function itemsOf({ nodes }: Pick<Execution, 'nodes'>, node: string, output = 0): Item[] {
	return (nodes[node] ?? []).flatMap(({ outputs }) => outputs[output] ?? []);
}

function readResult({ error, lastNodeExecuted, runData }: RunData['resultData']): Pick<Execution, 'error' | 'lastNode' | 'nodes'> {
	const runs = Object.entries(runData).map(([name, entries]) => {
		const read = entries.map((run) => ({
			outputs: (run.data?.main ?? []).map((items) => items ?? []),
			error: run.error,
			executionTime: run.executionTime,
		}));
		return [name, read] as const;
	});
	return { error, lastNode: lastNodeExecuted, nodes: Object.fromEntries(runs) };
}
