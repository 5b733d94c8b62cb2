/**
 * Who may do what. Locations and tokens are fixed, so that a credential typed once keeps
 * working after a restart.
 *
 * `full` opens two locations. On the platform a Private Integration token opens only its own;
 * here it shows a workflow that serves two accounts by overriding the location.
 */
export const LOCATIONS = {
	main: 'hs0MainStreetDental1',
	branch: 'hs0BranchRiverside02',
	elsewhere: 'hs0SomebodyElses0003',
} as const;

export type LocationName = keyof typeof LOCATIONS;

export const TOKENS = {
	full: 'pit-5a0d0000-4c1e-4e1b-9d5f-000000000001',
	readOnly: 'pit-5a0d0000-4c1e-4e1b-9d5f-000000000002',
	noConversations: 'pit-5a0d0000-4c1e-4e1b-9d5f-000000000003',
	elsewhere: 'pit-5a0d0000-4c1e-4e1b-9d5f-000000000004',
	branch: 'pit-5a0d0000-4c1e-4e1b-9d5f-000000000005',
} as const;

export type TokenName = keyof typeof TOKENS;

export interface Access {
	scopes: string[];
	locations: string[];
	/** Conversation providers of the app that the token belongs to: none for a Private Integration. */
	providers: string[];
}

const READ = [
	'contacts.readonly',
	'conversations.readonly',
	'conversations/message.readonly',
	'conversation-ai.readonly',
	'voice-ai-dashboard.readonly',
];

const WRITE = [
	'contacts.write',
	'conversations.write',
	'conversations/message.write',
	'conversations/livechat.write',
	'conversation-ai.write',
];

/** What each token may do until a control setting says otherwise. */
export function defaultAccess(): Record<TokenName, Access> {
	const access = (scopes: string[], ...names: LocationName[]): Access => ({
		scopes: [...scopes],
		locations: names.map((name) => LOCATIONS[name]),
		providers: [],
	});
	return {
		full: access([...READ, ...WRITE], 'main', 'branch'),
		readOnly: access(READ, 'main'),
		noConversations: access(['contacts.readonly'], 'main'),
		elsewhere: access([...READ, ...WRITE], 'elsewhere'),
		branch: access([...READ, ...WRITE], 'branch'),
	};
}

/** The name of a token, or undefined for one that the platform never issued. */
export function tokenName(token: string): TokenName | undefined {
	return (Object.keys(TOKENS) as TokenName[]).find((name) => TOKENS[name] === token);
}
