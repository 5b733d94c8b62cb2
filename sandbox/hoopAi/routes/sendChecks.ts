import { PlatformError, noContent } from '../errors';
import type { Contact } from '../model';
import type { Send } from './sendBody';

/** An email's text is its html; `message` does not count for it. */
export function checkContent({ type, message, html, attachments, templateId, forward }: Send): void {
	const written = type === 'Email' ? html : message;
	if (written?.trim() || attachments?.length || templateId || forward) return;
	throw noContent();
}

/** The address must be one of the contact's, letter by letter as it is stored. */
export function checkRecipient(contact: Contact, emailTo: string | undefined): void {
	if (emailTo === undefined || [contact.email, ...contact.additionalEmails].includes(emailTo)) return;
	throw new PlatformError(400, 'The emailTo address does not belong to the contact', 'CONVERSATIONS_MSG_INVALID_EMAILTO');
}

/** The status of these refusals is not documented; 400 is the platform's usual one. */
export function checkReachable(contact: Contact, channel: string): void {
	if (contact.dnd) throw new PlatformError(400, `Cannot send message as DND is active for ${channel}.`);
	if (channel === 'Email' && !contact.email) throw new PlatformError(400, 'Missing email address on the contact');
	if (channel === 'SMS' && !contact.phone) throw new PlatformError(400, 'Missing phone number on the contact');
}
