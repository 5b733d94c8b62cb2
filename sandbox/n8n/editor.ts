import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';
import type { Login } from './client';

/** Debian's Chromium, unless CHROMIUM names another. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Chromium as root, on a machine that may have no way out, asking nobody about anything. */
const SWITCHES = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const PATIENCE = 30_000;

/** How n8n marks the parts of its pages. */
selectors.setTestIdAttribute('data-test-id');

/** n8n's editor in a headless browser, used the way a person does. */
export class Editor {
	private constructor(
		private readonly browser: Browser,
		readonly page: Page,
		private readonly url: string,
	) {
		page.setDefaultTimeout(PATIENCE);
	}

	/** Opens a browser that reaches n8n and nothing else. Close it again, whatever happens. */
	static async open(url: string, viewport = { width: 1400, height: 900 }): Promise<Editor> {
		const browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
		const page = await browser.newPage({ viewport });
		// The editor looks community nodes up in the npm registry.
		await page.route(
			(address) => address.origin !== url,
			(route) => route.abort(),
		);
		return new Editor(browser, page, url);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	async logIn({ email, password }: Login): Promise<void> {
		await this.page.goto(`${this.url}/signin`);
		await this.page.fill('[name=emailOrLdapLoginId]', email);
		await this.page.fill('[name=password]', password);
		await this.page.getByTestId('form-submit-button').click();
		await this.page.waitForURL(({ pathname }) => !pathname.startsWith('/signin'));
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.page.getByTestId('canvas-node').first().waitFor();
	}

	/** The names of the nodes on the canvas. */
	async nodeNames(): Promise<string[]> {
		return await this.names(this.page.getByTestId('canvas-node'));
	}

	/** Opens the panel of nodes, types a search, and returns the names that it offers. */
	async searchNodes(text: string): Promise<string[]> {
		const panel = this.page.getByTestId('node-creator');
		const names = panel.getByTestId('node-creator-item-name');
		if (await panel.isVisible()) await this.page.locator('.vue-flow__pane').click({ position: { x: 20, y: 80 } });
		await panel.waitFor({ state: 'hidden' });
		await this.page.getByTestId('node-creator-plus-button').click();
		// The search takes a moment to begin; until then the panel shows what it shows at first.
		const before = names.and(panel.getByText(await names.first().innerText(), { exact: true }));
		await panel.locator('input').fill(text);
		await before.waitFor({ state: 'detached' });
		return await names.allInnerTexts();
	}

	/** Adds a community node found in the panel; its form opens. */
	async addNode(name: string): Promise<void> {
		await this.searchNodes(name);
		// Of a node with a trigger, one of the actions below it carries the same name.
		await this.page.getByTestId('node-creator-node-item').getByText(name, { exact: true }).first().click();
		await this.page.getByRole('button', { name: 'Add to workflow' }).click();
		await this.page.getByTestId('node-parameters').waitFor();
	}

	/** Opens a node's form. */
	async openNode(name: string): Promise<void> {
		await this.node(name).dblclick();
		await this.page.getByTestId('node-parameters').waitFor();
	}

	async closeNode(): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
		await this.page.getByTestId('ndv').waitFor({ state: 'hidden' });
	}

	/** The labels of the open form's parameters, from the top. */
	async formLabels(): Promise<string[]> {
		const labels = this.page.getByTestId('node-parameters').locator('label').filter({ visible: true });
		// Beside the title a label holds the switch between Fixed and Expression.
		return (await labels.allInnerTexts()).map((text) => text.split('\n')[0].trim());
	}

	/** Chooses an entry of a drop-down parameter in the open form. */
	async choose(parameter: string, entry: string): Promise<void> {
		await this.page.getByTestId(`parameter-input-${parameter}`).locator('input').first().click();
		const title = this.page.getByText(entry, { exact: true });
		await this.page.getByRole('option').filter({ has: title, visible: true }).click();
	}

	/** The names that a resource locator's list in the open form offers. */
	async listChoices(parameter: string): Promise<string[]> {
		const field = this.page.getByTestId(`parameter-input-${parameter}`);
		await field.getByTestId('rlc-input').click();
		const items = this.page.getByTestId('rlc-item').filter({ visible: true });
		await items.first().waitFor();
		return await items.allInnerTexts();
	}

	/** Runs the open workflow with its button, and returns what n8n says when it has ended. */
	async run(): Promise<string> {
		const button = this.page.getByTestId('execute-workflow-button');
		await button.click();
		const notice = this.page.getByRole('alert').first();
		await notice.waitFor();
		await button.filter({ hasText: 'Execute workflow' }).waitFor();
		return await notice.innerText();
	}

	/**
	 * Presses Execute Workflow where the workflow waits for a test event, and waits for the end.
	 * @param happen causes the event
	 */
	async runWith(happen: () => Promise<unknown>): Promise<void> {
		const button = this.page.getByTestId('execute-workflow-button');
		await button.click();
		await this.page.getByTestId('stop-execution-waiting-for-webhook-button').waitFor();
		await happen();
		await button.filter({ hasText: 'Execute workflow' }).waitFor();
	}

	/** The names of the nodes that carry the mark of success. */
	async succeeded(): Promise<string[]> {
		const nodes = this.page.getByTestId('canvas-node').filter({ has: this.page.getByTestId('canvas-node-status-success') });
		return await this.names(nodes);
	}

	/** A picture of the page, or of one part of it. */
	async screenshot(path: string, part?: Locator): Promise<void> {
		await (part ?? this.page).screenshot({ path, animations: 'disabled' });
	}

	private async names(nodes: Locator): Promise<string[]> {
		const names = await nodes.evaluateAll((found) => found.map((node) => node.getAttribute('data-node-name')));
		return names.filter((name) => name !== null);
	}

	private node(name: string): Locator {
		return this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);
	}
}
