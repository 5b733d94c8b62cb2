import { path } from '../../../engine/path';
import { get } from '../../../engine/request';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { voiceCall } from '../../fields';
import { combine, partsOf, transcript } from '../transcripts';

export const getTranscript = single({
	value: 'getTranscript',
	name: 'Get Transcript',
	action: 'Get transcript of voice call',
	description: 'Get what was said in a Voice AI call, with speaker, time and mood of each part',
	fields: [voiceCall, combine],
	request: ({ callId }, { locationId }: HoopAiAccount) =>
		get(path`/voice-ai/calls/${callId}/transcript`, { locationId }),
	read: (body, { callId, combine: combined }) =>
		transcript(
			partsOf(body, 'segments', 'transcript', 'transcript.segments', 'data', 'data.segments'),
			{ callId },
			combined,
			'segments',
		),
});
