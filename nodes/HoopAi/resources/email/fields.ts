import { field } from '../../../engine/field';
import { id } from '../../../engine/readers';

/** The email that an operation is about; the API lists emails nowhere by this ID. */
export const emailMessage = field(
	{
		displayName: 'Email Message ID',
		name: 'emailMessageId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. CWBf1PR9LvvBkcYqiXlc',
		description:
			"Not the message's own ID: sending an email returns it as emailMessageId, and Message > Get Many lists it under meta.email.messageIds",
	},
	id,
);
