import type { Exchange, Fate } from './answer';

/** What a person is told about a failed request. */
export interface Explanation {
	/** What happened. */
	message?: string;
	/** What to do about it. */
	remedy?: string;
}

/** A request that the platform refused, or whose fate is unknown, after all that could be tried. */
export class ApiFailure extends Error {
	readonly remedy: string | undefined;

	constructor(
		explanation: Explanation & { message: string },
		/** For the error's details: never holds anything secret. */
		readonly details: {
			status?: number;
			/** The platform's own words. */
			words?: string;
			code?: string;
			traceId?: string;
			request: string;
		},
		readonly fate: Fate,
	) {
		super(explanation.message);
		this.name = 'ApiFailure';
		this.remedy = explanation.remedy;
	}
}

/**
 * The execution was stopped: nothing more is sent, nothing is reported as an answer. n8n knows a
 * stopped run from a failed one by the word "canceled".
 */
export class Cancelled extends Error {
	constructor() {
		super('The execution was canceled');
		this.name = 'Cancelled';
	}
}

/** What the body of a refusal says, whichever of the usual members it says it in. */
export function wordsOf(body: unknown): string | undefined {
	if (typeof body === 'string') return plainText(body);
	if (Array.isArray(body)) return joined(body);
	if (typeof body !== 'object' || body === null) return undefined;
	const record = body as Record<string, unknown>;
	for (const member of [record.message, record.detail, record.error, record.msg, record.errors]) {
		const words = wordsOf(member);
		if (words) return words;
	}
	return undefined;
}

function joined(parts: unknown[]): string | undefined {
	return parts.map(wordsOf).filter(Boolean).join('; ') || undefined;
}

/** An error page of a proxy shows as its text, short enough to read. */
function plainText(body: string): string | undefined {
	const words = body
		.slice(0, 5_000)
		.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return words === '' ? undefined : words.slice(0, 300);
}

/** What is known of an exchange without knowing the platform. */
export function generalExplanation(
	platform: string,
	exchange: Exchange,
	fate: Fate,
	repeatable: boolean,
): Explanation & { message: string } {
	const checkFirst = `It may have been carried out: check in ${platform} before you run this item again.`;
	const remedy = fate === 'unknown' && !repeatable ? checkFirst : undefined;
	if (exchange.kind === 'silence') {
		return exchange.neverConnected
			? {
					message: `${platform} could not be reached (${exchange.code})`,
					remedy: "Nothing was sent. Check the credential's Base URL and this machine's connection.",
				}
			: { message: `${platform} did not answer (${exchange.code})`, remedy: remedy ?? 'Try again later.' };
	}
	const { status, unreadable } = exchange;
	if (unreadable) {
		return {
			message:
				unreadable === 'not JSON'
					? `${platform} answered with something that is not JSON`
					: `${platform}'s answer was cut short`,
			remedy: remedy ?? "Check the credential's Base URL: it must be the address of the API.",
		};
	}
	if (status < 300) {
		return { message: `${platform}'s answer was empty`, remedy: remedy ?? 'Try again later.' };
	}
	const words = wordsOf(exchange.body);
	const message = `${platform} answered ${status}${words ? `: ${words}` : ''}`;
	if (status >= 300 && status < 400) {
		return {
			message: `${platform} answered ${status}, a redirect to another address`,
			remedy: "Redirects are not followed, so that the token stays where it belongs. Check the credential's Base URL.",
		};
	}
	if (status === 429) {
		return { message, remedy: 'The rate limit stayed exhausted. Run the items that are left later.' };
	}
	return { message, remedy: remedy ?? REMEDIES[status] };
}

const REMEDIES: Record<number, string> = {
	401: "Check the credential's token and what it is allowed to do.",
	403: 'The token is not allowed to do this. Check its permissions.',
	404: 'Check the IDs: there is nothing at this address.',
};
