import { finishedExecution, type Execution, type StoredExecution } from './executions';
import { until } from './until';
import { usesCredentials, startNode, type CredentialNames, type Workflow } from './workflows';

export interface Login {
	email: string;
	password: string;
}

export interface Credential {
	id: string;
	name: string;
	type: string;
}

export interface CredentialTest {
	status: 'OK' | 'Error';
	/** What the editor shows under the credential's form. */
	message: string;
}

/** What the editor knows of a node: enough to find it and its form. */
export interface NodeDescription {
	name: string;
	displayName: string;
	version: number | number[];
	properties: Array<{ name: string; displayName: string; type: string }>;
	credentials?: Array<{ name: string; required?: boolean }>;
	usableAsTool?: unknown;
	iconUrl?: { light: string; dark: string };
}

export interface CredentialDescription {
	name: string;
	displayName: string;
	properties: Array<{ name: string; displayName: string; type: string }>;
}

/** n8n refused a request: its status, and its own words as the message. */
export class N8nRefusal extends Error {
	constructor(
		readonly status: number,
		readonly request: string,
		words: string,
	) {
		super(`n8n answered ${request} with ${status}: ${words}`);
	}
}

const RUN_LIMIT = 120_000;

interface Publication {
	status: 'not_published' | 'in_progress' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}

/** n8n's own REST API, the one that its editor uses, with the editor's cookie login. */
export class N8nClient {
	private cookie = '';

	/** @param url where n8n is, without a slash at the end */
	constructor(readonly url: string) {}

	/** Makes the owner of a fresh n8n, and logs in as such. The password needs 8 characters, a digit and a capital. */
	async setUpOwner({ email, password }: Login): Promise<void> {
		await this.post('/rest/owner/setup', { email, password, firstName: 'Sandbox', lastName: 'Owner' });
	}

	async logIn({ email, password }: Login): Promise<void> {
		await this.post('/rest/login', { emailOrLdapLoginId: email, password });
	}

	async createCredential(type: string, name: string, data: Record<string, unknown>): Promise<Credential> {
		return await this.post<Credential>('/rest/credentials', { name, type, data });
	}

	/**
	 * Tests a credential as the editor does after saving it.
	 * @param data values to test in place of the stored ones
	 */
	async testCredential(credential: Credential, data: Record<string, unknown>): Promise<CredentialTest> {
		const { id, name, type } = credential;
		return await this.post<CredentialTest>('/rest/credentials/test', { credentials: { id, name, type, data } });
	}

	/** The node types of one package, or of all, as the editor gets them. */
	async nodeTypes(packageName = ''): Promise<NodeDescription[]> {
		const all = await this.get<NodeDescription[]>('/types/nodes.json');
		return all.filter(({ name }) => name.startsWith(packageName));
	}

	async credentialTypes(): Promise<CredentialDescription[]> {
		return await this.get<CredentialDescription[]>('/types/credentials.json');
	}

	/**
	 * Saves a workflow as exported by n8n, as a new one.
	 * @param credentials by their type: which credential its nodes are to use, whatever id the file has
	 * @returns the saved workflow with its id
	 */
	async importWorkflow(workflow: Workflow, credentials: CredentialNames = {}): Promise<Workflow & { id: string }> {
		const { name, nodes, connections, settings, pinData } = usesCredentials(workflow, credentials);
		return await this.post('/rest/workflows', { name, nodes, connections, settings: settings ?? {}, pinData });
	}

	/**
	 * Publishes the workflow's latest version, and waits until its triggers run: n8n answers before that.
	 * @throws with n8n's words when a trigger does not come up
	 */
	async publish(id: string): Promise<void> {
		const { versionId } = await this.get<{ versionId: string }>(`/rest/workflows/${id}`);
		await this.post(`/rest/workflows/${id}/activate`, { versionId });
		const { status, triggers } = await until(
			async () => {
				const publication = await this.get<Publication>(`/rest/workflows/${id}/publication-status`);
				return ['in_progress', 'not_published'].includes(publication.status) ? undefined : publication;
			},
			{ what: 'the workflow to be published', limit: RUN_LIMIT },
		);
		if (status !== 'published') throw new Error(triggers.map(({ errorMessage }) => errorMessage).join());
	}

	async deactivate(id: string): Promise<void> {
		await this.post(`/rest/workflows/${id}/deactivate`, {});
	}

	/**
	 * Runs a saved workflow from its trigger, as the editor's button does, and waits for the end.
	 * @param trigger name of the trigger to start from; the workflow's only one when left out
	 * @returns the execution, successful or not
	 * @throws when n8n does not start it or it takes longer than two minutes
	 */
	async runWorkflow(id: string, trigger?: string): Promise<Execution> {
		const name = trigger ?? startNode(await this.get<Workflow>(`/rest/workflows/${id}`));
		const started = await this.post<{ executionId?: string }>(`/rest/workflows/${id}/run`, { triggerToStartFrom: { name } });
		if (started.executionId === undefined) throw new Error(`Workflow ${id} waits for "${name}" to be called`);
		return await this.execution(started.executionId);
	}

	/** An execution once it has ended, with the data of each node. */
	async execution(id: string): Promise<Execution> {
		return await until(async () => finishedExecution(await this.get<StoredExecution>(`/rest/executions/${id}`)), {
			what: `execution ${id}`,
			limit: RUN_LIMIT,
		});
	}

	/** Ids and states of a workflow's executions, newest first. */
	async executions(workflowId: string): Promise<Array<{ id: string; status: string; mode: string }>> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.get<{ results: Array<{ id: string; status: string; mode: string }> }>(
			`/rest/executions?filter=${filter}`,
		);
		return results;
	}

	async get<T>(path: string): Promise<T> {
		return await this.request<T>('GET', path);
	}

	async post<T>(path: string, body: unknown): Promise<T> {
		return await this.request<T>('POST', path, body);
	}

	/** Sends one request; its answer comes without n8n's `data` around it. */
	private async request<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(this.url + path, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new N8nRefusal(response.status, `${method} ${path}`, words(text));
		const cookies = response.headers.getSetCookie();
		if (cookies.length > 0) this.cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
		const answer = JSON.parse(text) as { data?: T };
		return (path.startsWith('/rest/') ? answer.data : answer) as T;
	}
}

function words(text: string): string {
	try {
		return (JSON.parse(text) as { message?: string }).message ?? text;
	} catch {
		return text;
	}
}
