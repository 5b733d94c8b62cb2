/** Who may do what. Fixed, so that a credential typed once keeps working after a restart. */
export const KEYS = {
	test: 'sk_test_sandbox0000brightpathhome0001',
	live: 'sk_live_sandbox0000brightpathhome0002',
	/** May read, and is refused when it writes. */
	readOnly: 'sk_test_sandbox0000brightpathread0003',
	/** Opens another sub-account. */
	elsewhere: 'sk_live_sandbox0000somebodyelses0004',
} as const;

export type KeyName = keyof typeof KEYS;

export interface Access {
	account: string;
	writes: boolean;
}

const ACCESS: Record<KeyName, Access> = {
	test: { account: 'main', writes: true },
	live: { account: 'main', writes: true },
	readOnly: { account: 'main', writes: false },
	elsewhere: { account: 'elsewhere', writes: true },
};

/** What a key opens; `undefined` for one that was never issued. */
export function accessOf(key: string): Access | undefined {
	const name = (Object.keys(KEYS) as KeyName[]).find((one) => KEYS[one] === key);
	return name && ACCESS[name];
}
