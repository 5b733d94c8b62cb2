interface Said {
	from: 'contact' | 'agent';
	modality?: string;
	subject?: string;
	text: string;
}

/** A person, and the conversation with them. */
export interface Person {
	name: string;
	email: string | null;
	phone: string | null;
	role: string | null;
	notes: string;
	folder: string | null;
	isRead: boolean;
	said: Said[];
}

export const PEOPLE: Person[] = [
	{
		name: 'Maria Alvarez',
		email: 'maria@alvarez.example',
		phone: '+15125550143',
		role: 'Facility manager',
		notes: 'Prefers mornings',
		folder: 'inbox',
		isRead: false,
		said: [
			{ from: 'contact', modality: 'form_request', text: 'Two skylights leak since the storm. Can somebody look?' },
			{ from: 'agent', subject: 'Your skylights', text: '<p>Thank you, Maria. Would Thursday at 9 suit you?</p>' },
			{ from: 'contact', subject: 'Re: Your skylights', text: '<p>Thursday is fine. The gate code is on the form.</p>' },
		],
	},
	{
		name: 'Jonas Whitfield',
		email: 'jonas@whitfield.example',
		phone: '+15125550177',
		role: 'Owner',
		notes: 'Flat roof, 1984',
		folder: 'primary',
		isRead: true,
		said: [
			{ from: 'agent', subject: 'Quote for your flat roof', text: '<p>Attached you find the quote.</p>' },
			{ from: 'contact', subject: 'Re: Quote', text: '<p>Can you do it before the rains?</p>' },
		],
	},
	{
		name: 'Aiko Tanaka',
		email: null,
		phone: '+15125550192',
		role: null,
		notes: '',
		folder: 'primary',
		isRead: false,
		said: [{ from: 'contact', modality: 'text', text: 'Hi! Do you also clean gutters? 🙂' }],
	},
	{
		name: 'Samuel Okafor',
		email: 'samuel@okafor.example',
		phone: '+15125550110',
		role: 'Architect',
		notes: 'Plans the library roof',
		folder: null,
		isRead: true,
		said: [{ from: 'contact', modality: 'call', text: 'Caller: Which slate do you stock? Agent: Welsh and Spanish.' }],
	},
	{
		name: 'Zoë Lindqvist',
		email: 'zoe@lindqvist.example',
		phone: null,
		role: 'Tenant',
		notes: '',
		folder: 'sales-follow-up',
		isRead: false,
		said: [{ from: 'contact', modality: 'live_chat', text: 'Is a permit needed for solar tiles?' }],
	},
];
