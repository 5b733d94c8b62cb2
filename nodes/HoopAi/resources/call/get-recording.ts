import { download } from '../../../engine/download';
import { path } from '../../../engine/path';
import { getFile } from '../../../engine/request';
import type { HoopAiAccount } from '../../account';
import { message } from '../../fields';

export const getRecording = download({
	value: 'getRecording',
	name: 'Get Recording',
	action: 'Get recording of call',
	description: 'Download the recording of a call, about a minute after it has ended',
	fields: [message],
	request: ({ messageId }, { locationId }: HoopAiAccount) =>
		getFile(path`/conversations/messages/${messageId}/locations/${locationId}/recording`),
	fileName: ({ messageId }) => `recording-${messageId}`,
});
