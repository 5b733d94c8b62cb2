import { additionalBodyFields } from '../../../engine/extra-body';
import { path } from '../../../engine/path';
import { patch } from '../../../engine/request';
import { single } from '../../../engine/single';
import { conversation, named, status, tagged, updateFields } from '../../fields';
import { refuseNoChange } from '../changes';
import { dataOf } from '../data';

const tags = tagged(
	'With commas between them. Agent Clara says that they are added; its example shows them replacing all others.',
);

export const update = single({
	value: 'update',
	name: 'Update',
	action: 'Update conversation',
	description: "Change a conversation's status, tags or customer name",
	fields: [conversation, updateFields([named('customerName', 'Customer Name'), status, tags])],
	options: [additionalBodyFields],
	request({ conversationId, updateFields: changes, options }) {
		refuseNoChange(changes, options.additionalBodyFields, 'Customer Name, Status or Tags');
		return patch(path`/conversations/${conversationId}`, {
			status: changes.status,
			customer_name: changes.customerName,
			tags: changes.tags,
		});
	},
	read: dataOf,
	chain: ({ conversationId }) => conversationId,
});
