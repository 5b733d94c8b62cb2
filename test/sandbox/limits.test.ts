import { useSandbox } from './client';

const used = useSandbox();

const ask = async (token = used.sandbox.token) =>
	await used.http.get('/contacts/', {
		params: { locationId: used.sandbox.locationId },
		headers: { Authorization: `Bearer ${token}` },
	});

const statuses = async (count: number) => {
	const all = [];
	for (let i = 0; i < count; i++) all.push((await ask()).status);
	return all;
};

describe('HoopAI sandbox: rate limits', () => {
	it('counts down in its headers', async () => {
		used.sandbox.control.settings({ limits: { max: 100, intervalMs: 10_000, daily: 200_000 } });
		await ask();
		const { headers } = await ask();
		expect(headers).toMatchObject({
			'x-ratelimit-max': '100',
			'x-ratelimit-remaining': '98',
			'x-ratelimit-interval-milliseconds': '10000',
			'x-ratelimit-limit-daily': '200000',
			'x-ratelimit-daily-remaining': '199998',
		});
	});

	it.each(['fixed', 'sliding'] as const)('refuses beyond a %s window, and lets in again', async (window) => {
		used.sandbox.control.settings({ limits: { max: 2, intervalMs: 300, window } });
		expect(await statuses(3)).toEqual([200, 200, 429]);
		await new Promise((resolve) => setTimeout(resolve, 350));
		expect((await ask()).status).toBe(200);
	});

	it('counts each token by itself', async () => {
		used.sandbox.control.settings({ limits: { max: 1 } });
		expect(await statuses(2)).toEqual([200, 429]);
		expect((await ask(used.sandbox.tokens.readOnly)).status).toBe(200);
	});

	it('has a burst limit and a daily one', async () => {
		used.sandbox.control.settings({ limits: { burst: { max: 1, intervalMs: 1000 } } });
		expect(await statuses(2)).toEqual([200, 429]);
		used.sandbox.control.settings({ limits: { burst: null, daily: 1 } });
		await ask();
		const { status, headers } = await ask();
		expect([status, headers['x-ratelimit-daily-remaining']]).toEqual([429, '0']);
		expect(Number(headers['retry-after'])).toBeGreaterThan(3600);
	});

	it.each(['seconds', 'date', 'body', 'absent'] as const)('says when to come back: %s', async (retryAfter) => {
		used.sandbox.control.settings({ limits: { max: 1, intervalMs: 4000, retryAfter, headers: false } });
		await ask();
		const { data, headers } = await ask();
		expect(data).toMatchObject({ statusCode: 429, error: 'Too Many Requests' });
		expect(headers).not.toHaveProperty('x-ratelimit-max');
		const header = headers['retry-after'];
		if (retryAfter === 'seconds') expect(header).toBe('4');
		else if (retryAfter === 'date') expect(Date.parse(header)).toBeGreaterThan(Date.now());
		else expect(header).toBeUndefined();
		expect(data.data?.retryAfter).toBe(retryAfter === 'body' ? 4 : undefined);
	});
});
