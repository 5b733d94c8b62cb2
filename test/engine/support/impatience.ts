import { createRequire } from 'node:module';

import type { AxiosStatic } from 'axios';

/** The axios that n8n's request helper sends with. */
function axiosOfN8n(): AxiosStatic {
	const core = createRequire(require.resolve('n8n-core'));
	const network = createRequire(core.resolve('@n8n/backend-network'));
	return network('axios') as AxiosStatic;
}

/** Shortens the timeout of the next request that n8n's request helper sends, to be able to wait for it. */
export function giveUpNextAfter(ms: number): void {
	const { request } = axiosOfN8n().interceptors;
	const id = request.use((config) => {
		request.eject(id);
		return { ...config, timeout: ms };
	});
}
