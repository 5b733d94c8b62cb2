import { PACKAGE, useStage } from './harness';

describe('the package in a real n8n', () => {
	const stage = useStage();

	it('is installed by n8n itself, from the packed tarball', async () => {
		const listed = await stage.client.get<Array<Record<string, unknown>>>('/rest/community-packages');
		expect(listed).toEqual([
			expect.objectContaining({ packageName: PACKAGE, installedVersion: stage.n8n.installed.installedVersion, failedLoading: false }),
		]);
	});

	it('offers its node to workflows and, as a tool, to AI agents', async () => {
		const types = await stage.client.nodeTypes(PACKAGE);
		expect(types.map(({ name, displayName }) => [name, displayName])).toEqual(
			expect.arrayContaining([
				[`${PACKAGE}.hoopAi`, 'HoopAI'],
				[`${PACKAGE}.hoopAiTool`, 'HoopAI Tool'],
			]),
		);
		const [node] = types;
		expect(node.credentials).toEqual([expect.objectContaining({ name: 'hoopAiApi', required: true })]);
	});

	it('offers its credential', async () => {
		const type = (await stage.client.credentialTypes()).find(({ name }) => name === 'hoopAiApi');
		const names = type?.properties.map(({ name }) => name);
		// n8n adds fields of its own behind them.
		expect(names?.slice(0, 8)).toEqual([
			'accessToken',
			'locationId',
			'webhookSecret',
			'version',
			'baseUrl',
			'rateLimitPlan',
			'requestsPerMinute',
			'requestsPerSecond',
		]);
	});

	it('serves its icons for light and dark', async () => {
		const [{ iconUrl }] = await stage.client.nodeTypes(PACKAGE);
		for (const path of [iconUrl?.light, iconUrl?.dark]) {
			const answer = await fetch(`${stage.n8n.url}/${path}`);
			expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('image/svg')]);
		}
	});
});
