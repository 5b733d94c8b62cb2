import type { AddressInfo } from 'node:net';

import fastify from 'fastify';

interface ChatRequest {
	messages: Array<{ role: string; content?: unknown }>;
	tools?: Array<{ function: { name: string; description?: string; parameters?: unknown } }>;
}

/** A stand-in for a language model that always calls its one tool, then says what the tool answered. */
export interface ModelStandIn {
	/** Base URL for n8n's OpenAI credential. */
	url: string;
	/** What the model was asked, in order. */
	requests: ChatRequest[];
	close(): Promise<void>;
}

/**
 * Serves OpenAI's chat completions.
 * @param input what the model fills into the tool's parameters
 */
export async function startModel(input: Record<string, unknown>): Promise<ModelStandIn> {
	const requests: ChatRequest[] = [];
	const app = fastify({ forceCloseConnections: true });
	app.post<{ Body: ChatRequest }>('/v1/chat/completions', async ({ body }) => {
		requests.push(body);
		const answered = body.messages.find(({ role }) => role === 'tool');
		const tool = body.tools?.[0]?.function.name;
		const message =
			answered || !tool
				? { role: 'assistant', content: `Done: ${JSON.stringify(answered?.content ?? '')}` }
				: {
						role: 'assistant',
						content: null,
						tool_calls: [
							{
								id: 'call_1',
								type: 'function',
								function: { name: tool, arguments: JSON.stringify(input) },
							},
						],
					};
		return {
			id: 'chatcmpl-1',
			object: 'chat.completion',
			created: 1,
			model: 'stand-in',
			choices: [{ index: 0, message, finish_reason: answered ? 'stop' : 'tool_calls' }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	await app.listen({ port: 0, host: '127.0.0.1' });
	const { port } = app.server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/v1`, requests, close: async () => await app.close() };
}
