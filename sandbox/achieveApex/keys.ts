/** Who may do what. Fixed, so that a credential typed once keeps working after a restart. */
export const KEYS = {
	admin: 'apex-sandbox-0001-lakeside-cycles-admin',
	/** Of a user who is no admin: may not delete conversations. */
	member: 'apex-sandbox-0002-lakeside-cycles-member',
	/** Opens another organization. */
	elsewhere: 'apex-sandbox-0003-somebody-else',
	/** A key that opens two organizations: not documented, not ruled out. */
	several: 'apex-sandbox-0004-two-organizations',
	/** Opens none any more. */
	orphan: 'apex-sandbox-0005-no-organization',
} as const;

export type KeyName = keyof typeof KEYS;

export interface Access {
	organizations: number[];
	isAdmin: boolean;
}

export const MAIN = 12;
export const OTHER = 13;

const ACCESS: Record<KeyName, Access> = {
	admin: { organizations: [MAIN], isAdmin: true },
	member: { organizations: [MAIN], isAdmin: false },
	elsewhere: { organizations: [OTHER], isAdmin: true },
	several: { organizations: [MAIN, OTHER], isAdmin: true },
	orphan: { organizations: [], isAdmin: false },
};

/** What a key opens; `undefined` for one that was never issued. */
export function accessOf(key: unknown): Access | undefined {
	const name = (Object.keys(KEYS) as KeyName[]).find((one) => KEYS[one] === key);
	return name && ACCESS[name];
}
