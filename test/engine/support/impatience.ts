import { createRequire } from 'node:module';

import type { AxiosStatic, InternalAxiosRequestConfig } from 'axios';

/** The axios that n8n's request helper sends with. */
function axiosOfN8n(): AxiosStatic {
	const core = createRequire(require.resolve('n8n-core'));
	const network = createRequire(core.resolve('@n8n/backend-network'));
	return network('axios') as AxiosStatic;
}

/**
 * Lets something happen just before n8n's request helper sends a request, once.
 *
 * @param passes how many requests are sent before that one
 */
export function beforeRequest(
	happen: (config: InternalAxiosRequestConfig) => void | Promise<void>,
	passes = 0,
): void {
	const { request } = axiosOfN8n().interceptors;
	let left = passes;
	const id = request.use(async (config) => {
		if (left-- > 0) return config;
		request.eject(id);
		await happen(config);
		return config;
	});
}

/** Shortens the timeout of a request that n8n's request helper will send, to be able to wait for it. */
export function giveUpAfter(ms: number, passes = 0): void {
	beforeRequest((config) => {
		config.timeout = ms;
	}, passes);
}
