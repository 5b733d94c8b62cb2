import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { downloadTranscription } from './download-transcription';
import { getRecording } from './get-recording';
import { getTranscription } from './get-transcription';
import { logOutbound } from './log-outbound';

export const call: Resource<HoopAiAccount> = {
	value: 'call',
	name: 'Call',
	description: 'Recordings and transcriptions of calls in a conversation',
	operations: [getRecording, getTranscription, downloadTranscription, logOutbound],
};
