import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { steps } from '../../../engine/steps';
import { cancelled } from '../../cancelled';
import { message } from '../../fields';

export const cancelScheduled = steps({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled',
	action: 'Cancel scheduled message',
	description: 'Take back a message before it is sent',
	fields: [message],
	prepare: ({ messageId }) => {
		const request = del(path`/conversations/messages/${messageId}/schedule`);
		return { run: async (api) => [{ json: cancelled(await api.send(request), messageId) }] };
	},
});
