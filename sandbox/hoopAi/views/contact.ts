/** How contacts look on the wire. */
import type { Contact } from '../model';
import { fullName, iso } from './format';

/** A contact in a list. */
export function contactRow(contact: Contact) {
	const name = fullName(contact);
	return {
		id: contact.id,
		locationId: contact.locationId,
		contactName: name,
		firstName: contact.firstName,
		lastName: contact.lastName,
		email: contact.email,
		phone: contact.phone,
		companyName: contact.companyName,
		country: contact.country,
		timezone: contact.timezone,
		source: contact.source,
		type: 'lead',
		assignedTo: contact.assignedTo,
		dnd: contact.dnd,
		tags: contact.tags,
		customFields: [],
		attributions: [],
		followers: [],
		businessId: null,
		dateAdded: iso(contact.dateAdded),
		dateUpdated: iso(contact.dateUpdated),
	};
}

/** A contact read by its id; a visitor id is there only after a chat on the website. */
export function contactDetail(contact: Contact) {
	const { contactName, attributions: _, followers: __, ...row } = contactRow(contact);
	return {
		...row,
		name: contactName,
		firstNameLowerCase: contact.firstName.toLowerCase(),
		lastNameLowerCase: contact.lastName.toLowerCase(),
		fullNameLowerCase: contactName.toLowerCase(),
		emailLowerCase: contact.email,
		additionalEmails: contact.additionalEmails.map((email) => ({ email })),
		...(contact.visitorId && { visitorId: contact.visitorId }),
	};
}
