import { invalid, unprocessable, type Fault } from './errors';
import type { Organization } from './model';

type Body = Record<string, unknown>;
type Kind = 'string' | 'boolean' | 'list';

const RESPONSE: Record<string, Kind> = {
	body_html: 'string',
	cc_emails: 'list',
	bcc_emails: 'list',
	autosend_draft: 'boolean',
	add_notification: 'boolean',
};

const MESSAGE: Record<string, Kind> = {
	...RESPONSE,
	modality: 'string',
	subject: 'string',
	to_user_name: 'string',
	to_email: 'string',
	to_phone_number: 'string',
	folder: 'string',
};

/** Refuses a first message that cannot be drafted; members that nobody knows pass unread. */
export function checkMessageDraft(body: unknown, organization: Organization): Body {
	const draft = typed(body, MESSAGE);
	if (draft.modality === undefined) throw fault('modality', 'missing', 'Field required');
	if (draft.modality !== 'email' && draft.modality !== 'text') {
		throw fault('modality', 'enum', "Input should be 'email' or 'text'", draft.modality);
	}
	if (!draft.subject && !draft.body_html) throw invalid('At least one of subject or body_html is required');
	const recipient = draft.modality === 'email' ? 'to_email' : 'to_phone_number';
	if (!draft[recipient]) throw invalid(`${recipient} is required for modality ${draft.modality}`);
	if (!organization.channels.includes(draft.modality)) {
		throw invalid(`The organization has no credentials for modality ${draft.modality}`);
	}
	return exclusive(draft);
}

/** Refuses a reply that cannot be drafted. */
export function checkResponseDraft(body: unknown): Body {
	return exclusive(typed(body, RESPONSE));
}

function exclusive(draft: Body): Body {
	if (draft.autosend_draft === true && draft.add_notification === true) {
		throw invalid('add_notification must be false when autosend_draft is true');
	}
	return draft;
}

function typed(body: unknown, kinds: Record<string, Kind>): Body {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw unprocessable({ type: 'missing', loc: ['body'], msg: 'Field required', input: body ?? null });
	}
	const draft = body as Body;
	const faults = Object.entries(kinds).flatMap(([name, kind]) => faultOf(name, kind, draft[name]));
	if (faults.length > 0) throw unprocessable(...faults);
	return draft;
}

function faultOf(name: string, kind: Kind, value: unknown): Fault[] {
	if (value === undefined || value === null) return [];
	const fits =
		kind === 'list'
			? Array.isArray(value) && value.every((one) => typeof one === 'string')
			: typeof value === kind;
	return fits ? [] : [{ type: `${kind}_type`, loc: ['body', name], msg: `Input should be a valid ${kind}`, input: value }];
}

const fault = (name: string, type: string, msg: string, input?: unknown) =>
	unprocessable({ type, loc: ['body', name], msg, input });
