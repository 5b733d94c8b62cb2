import type { IDataObject } from 'n8n-workflow';

import { HoopAiApi } from '../../../credentials/HoopAiApi.credentials';
import { HoopAiTrigger } from '../../../nodes/HoopAi/HoopAiTrigger.node';
import { useHoopAiTrigger } from '../../support/hoopai-trigger';
import { publish } from '../../support/webhook';

const { hoopAi, trigger } = useHoopAiTrigger();

describe('activation', () => {
	test('reads one conversation with the credential, and registers nothing', async () => {
		expect(await trigger().hook('checkExists')).toBe(false);
		expect(await trigger().hook('create')).toBe(true);
		expect(hoopAi.journal().map(({ method, path, query }) => [method, path, query])).toEqual([
			['GET', '/conversations/search', { locationId: hoopAi.sandbox.locationId, limit: '1' }],
		]);
	});

	test.each<[string, IDataObject, RegExp]>([
		['token', { accessToken: 'wrong' }, /does not accept the Access Token/],
		['location', { locationId: 'somewhere' }, /no access to this location/],
		['Version', { version: '1999-01-01' }, /Version/],
		['Base URL', { baseUrl: 'http://127.0.0.1:9' }, /could not be reached/],
	])('says what is wrong with the %s', async (_what, changes, words) => {
		const bench = publish({
			node: new HoopAiTrigger(),
			credentialType: new HoopAiApi(),
			credential: hoopAi.credential(changes as Record<string, string>),
			parameters: { events: ['*'], authentication: 'none' },
		});
		await expect(bench.hook('create')).rejects.toThrow(words);
	}, 20_000);

	test.each(['init', 'leadershipChange'] as const)('asks nobody when n8n starts again (%s)', async (mode) => {
		expect(await trigger().hook('checkExists', mode)).toBe(true);
		expect(hoopAi.journal()).toEqual([]);
	});

	test('ends without asking anybody', async () => {
		expect(await trigger().hook('delete')).toBe(true);
		expect(hoopAi.journal()).toEqual([]);
	});
});
