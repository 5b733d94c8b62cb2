/** The people of the seeded accounts: patients of a dental practice that do not exist. */
export interface Person {
	key: string;
	firstName: string;
	lastName: string;
	email?: string;
	additionalEmails?: string[];
	phone?: string;
	companyName?: string;
	source?: string;
	tags?: string[];
	dnd?: boolean;
	/** Came through the chat on the website, and so has a visitor id. */
	onWebsite?: boolean;
	assignedTo?: string;
}

/** Members of the practice's team, whom conversations are assigned to. */
export const USERS = { dana: 'hs0UserDanaReception', omar: 'hs0UserOmarHygienist' } as const;

export const MAIN: Person[] = [
	{ key: 'maria', firstName: 'Maria', lastName: 'Alvarez', email: 'maria.alvarez@example.com', phone: '+13125550101', tags: ['patient'], assignedTo: USERS.dana },
	{ key: 'james', firstName: 'James', lastName: 'Whitfield', email: 'james.whitfield@example.com', additionalEmails: ['j.whitfield@work.example.com'], phone: '+13125550102', companyName: 'Whitfield & Sons', tags: ['patient', 'insurance'], assignedTo: USERS.omar },
	{ key: 'priya', firstName: 'Priya', lastName: 'Raman', email: 'priya.raman@example.com', phone: '+13125550103', source: 'whatsapp', tags: ['new lead'] },
	{ key: 'leo', firstName: 'Leo', lastName: 'Fontaine', email: 'leo.fontaine@example.com', phone: '+13125550104', source: 'instagram', tags: ['new lead'] },
	{ key: 'grace', firstName: 'Grace', lastName: 'Okafor', email: 'grace.okafor@example.com', phone: '+13125550105', source: 'facebook', tags: ['patient'], assignedTo: USERS.dana },
	{ key: 'tomas', firstName: 'Tomás', lastName: 'Novák', email: 'tomas.novak@example.com', phone: '+13125550106', source: 'chat widget', onWebsite: true },
	{ key: 'ellie', firstName: 'Ellie', lastName: 'Marsh', phone: '+13125550107', source: 'tiktok', tags: ['new lead'] },
	{ key: 'hiro', firstName: 'Hiro', lastName: 'Tanaka', email: 'hiro.tanaka@example.com', phone: '+13125550108', tags: ['patient'] },
	{ key: 'sofia', firstName: 'Sofia', lastName: 'Lindqvist', email: 'sofia.lindqvist@example.com', phone: '+13125550109', tags: ['patient', 'vip'], assignedTo: USERS.omar },
	{ key: 'ben', firstName: 'Ben', lastName: 'Carter', email: 'ben.carter@example.com', phone: '+13125550110', source: 'phone call', tags: ['patient'] },
	{ key: 'amara', firstName: 'Amara', lastName: 'Diallo', email: 'amara.diallo@example.com', tags: ['newsletter'] },
	{ key: 'viktor', firstName: 'Viktor', lastName: 'Holm', email: 'viktor.holm@example.com', phone: '+13125550112', tags: ['former patient'], dnd: true },
];

export const BRANCH: Person[] = [
	{ key: 'nora', firstName: 'Nora', lastName: 'Beck', email: 'nora.beck@example.com', phone: '+13125550201' },
	{ key: 'sam', firstName: 'Sam', lastName: 'Rivera', email: 'sam.rivera@example.com', phone: '+13125550202' },
];

export const ELSEWHERE: Person[] = [
	{ key: 'kim', firstName: 'Kim', lastName: 'Sorensen', email: 'kim.sorensen@example.com', phone: '+13125550301' },
];
