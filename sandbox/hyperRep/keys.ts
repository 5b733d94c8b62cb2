/** The keys that the platform has given out. */
export const KEYS = {
	/** Opens both organizations. */
	full: 'sandbox-hyperrep-full-access',
	/** Opens the second organization only. */
	single: 'sandbox-hyperrep-one-organization',
	inactive: 'sandbox-hyperrep-switched-off',
	expired: 'sandbox-hyperrep-long-ago',
} as const;

export type KeyName = keyof typeof KEYS;

/** The name of a key, as far as the platform knows it. */
export function keyName(key: string): KeyName | undefined {
	return (Object.keys(KEYS) as KeyName[]).find((name) => KEYS[name] === key);
}
