import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { getMany } from './get-many';
import { getRecording } from './get-recording';
import { getTranscript } from './get-transcript';

export const voiceCall: Resource<HoopAiAccount> = {
	value: 'voiceCall',
	name: 'Voice Call',
	description: 'Calls of Voice AI agents',
	operations: [getMany, getRecording, getTranscript],
};
