import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { AgentClaraApi } from '../../../credentials/AgentClaraApi.credentials';
import { AgentClara } from '../../../nodes/AgentClara/AgentClara.node';
import { useAgentClara } from '../../support/agentClara';
import axios from 'axios';

const clara = useAgentClara();
const type = new AgentClaraApi();

/** Asks a From List as the editor does. */
async function choose(list: string, filter?: string, cursor?: string): Promise<INodeListSearchResult> {
	const n8n = {
		getCredentials: async () => clara.credential(),
		getNode: () => ({ name: 'Agent Clara', type: 'agentClara', credentials: {} }),
		getCurrentNodeParameters: () => ({}),
		helpers: {
			async httpRequestWithAuthentication(_type: string, options: { url: string; qs?: IDataObject }) {
				const { headers } = await type.authenticate(clara.credential(), options);
				const answer = await axios.get<string>(options.url, {
					params: options.qs,
					headers: headers as Record<string, string>,
					responseType: 'text',
					transformResponse: (text: string) => text,
					validateStatus: () => true,
				});
				return { statusCode: answer.status, headers: answer.headers, body: answer.data };
			},
		},
	};
	const search = new AgentClara().methods.listSearch[list];
	return await search.call(n8n as unknown as ILoadOptionsFunctions, filter, cursor);
}

test('contacts are searched by the platform, and sorted by name', async () => {
	const { results } = await choose('searchContacts', 'noor');
	expect(results).toEqual([
		{ name: 'Fatima Noor · fatima.noor@example.com · +15555550106', value: clara.contact('Fatima').id },
	]);
	expect(clara.journal()[0].query).toEqual({ limit: '100', search: 'noor', sort: 'name' });
});

test('conversations are searched here, since the platform cannot', async () => {
	const { results } = await choose('searchConversations', 'boiler');
	expect(results).toEqual([{ name: 'Fatima Noor · sms · Boiler service', value: clara.conversation('Fatima').id }]);
	expect(clara.journal()[0].query).toEqual({ limit: '100' });
});

test.each(['searchContacts', 'searchConversations'])('%s goes on page by page', async (list) => {
	clara.sandbox.control.reset({ seed: { contacts: 130, conversations: 130 } });
	const first = await choose(list);
	expect(first.results).toHaveLength(100);
	const second = await choose(list, undefined, first.paginationToken as string);
	expect(second.results).toHaveLength(30);
	expect(second.paginationToken).toBeUndefined();
	expect(new Set([...first.results, ...second.results].map(({ value }) => value)).size).toBe(130);
});

test('a wrong key shows as what it is', async () => {
	clara.sandbox.control.fault({ action: { type: 'status', status: 401, body: { success: false, error: 'Invalid API key' } } });
	await expect(choose('searchContacts')).rejects.toThrow('does not accept the API Key');
});
