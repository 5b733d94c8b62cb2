import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { message } from '../../fields';
import { combine, partsOf, transcript } from '../transcripts';

export const getTranscription = single({
	value: 'getTranscription',
	name: 'Get Transcription',
	action: 'Get transcription of call',
	description: 'Get what was said in a call, sentence by sentence',
	fields: [message, combine],
	request: ({ messageId }, { locationId }: HoopAiAccount) =>
		get(path`/conversations/locations/${locationId}/messages/${messageId}/transcription`),
	read: (body, { messageId, combine: combined }) =>
		transcript(
			partsOf(body, 'transcription', 'transcriptions', 'sentences', 'data'),
			{ messageId },
			combined,
			'sentences',
		),
});
