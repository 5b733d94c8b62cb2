import { PlatformError } from './errors';
import type { Access } from './tokens';

/** The sandbox's one conversation provider: an SMS gateway with its own marketplace app. */
export const PROVIDER = { id: 'hs0ProviderSmsGatewy', channels: ['SMS', 'Custom', 'Call'] };

/**
 * A conversation provider belongs to a marketplace app, and only a token of that app may use it:
 * a Private Integration's never does.
 */
export function checkProvider(access: Access, providerId: string, channel?: string): void {
	if (!access.providers.includes(providerId)) {
		throw new PlatformError(
			401,
			'The token does not have access to this conversation provider',
			'CONVERSATIONS_MSG_PROVIDER_NO_ACCESS',
		);
	}
	if (channel !== undefined && !PROVIDER.channels.includes(channel)) {
		throw new PlatformError(
			400,
			`The conversation provider does not take messages of type ${channel}`,
			'CONVERSATIONS_MSG_CONVERSATION_PROVIDER_MISMATCH',
		);
	}
}
