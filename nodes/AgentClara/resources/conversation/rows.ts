/** What most workflows need of a conversation in a list. */
export const CONVERSATION_SUMMARY = [
	'id',
	'customer_id',
	'customer_name',
	'customer_email',
	'customer_phone',
	'channel',
	'status',
	'unread',
	'last_message',
	'timestamp',
];
