import { path } from '../../../engine/path';
import { del } from '../../../engine/request';
import { steps } from '../../../engine/steps';
import { cancelled } from '../../cancelled';
import { emailMessage } from './fields';

export const cancelScheduled = steps({
	value: 'cancelScheduled',
	name: 'Cancel Scheduled',
	action: 'Cancel scheduled email',
	description: 'Take back an email before it is sent',
	fields: [emailMessage],
	prepare: ({ emailMessageId }) => {
		const request = del(path`/conversations/messages/email/${emailMessageId}/schedule`);
		return { run: async (api) => [{ json: cancelled(await api.send(request), emailMessageId) }] };
	},
});
