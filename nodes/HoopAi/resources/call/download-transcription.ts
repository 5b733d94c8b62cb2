import { download } from '../../../engine/download';
import { path } from '../../../engine/path';
import { getFile } from '../../../engine/request';
import type { HoopAiAccount } from '../../account';
import { message } from '../../fields';

export const downloadTranscription = download({
	value: 'downloadTranscription',
	name: 'Download Transcription',
	action: 'Download transcription of call',
	description: 'Download what was said in a call as a text file',
	fields: [message],
	request: ({ messageId }, { locationId }: HoopAiAccount) =>
		getFile(path`/conversations/locations/${locationId}/messages/${messageId}/transcription/download`),
	fileName: ({ messageId }) => `transcription-${messageId}`,
});
