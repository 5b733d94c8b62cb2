import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';
import { startHoopAi, type HoopAiSandbox } from '../../sandbox/hoopAi';

export type { HoopAiSandbox };

/** A client of the sandbox that hands back every status as it comes. */
export function clientOf({ url, token, version }: HoopAiSandbox, config: AxiosRequestConfig = {}): AxiosInstance {
	return axios.create({
		baseURL: url,
		validateStatus: () => true,
		maxRedirects: 0,
		headers: { Authorization: `Bearer ${token}`, Version: version },
		...config,
	});
}

/** One sandbox for a file of tests, as new before each of them. */
export function useSandbox(): { sandbox: HoopAiSandbox; http: AxiosInstance } {
	const used = {} as { sandbox: HoopAiSandbox; http: AxiosInstance };
	beforeAll(async () => {
		used.sandbox = await startHoopAi();
		used.http = clientOf(used.sandbox);
	});
	beforeEach(() => used.sandbox.control.reset());
	afterAll(async () => await used.sandbox.close());
	return used;
}
