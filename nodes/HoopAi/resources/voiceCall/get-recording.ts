import { field, shownWhen } from '../../../engine/field';
import { addressIn } from '../../../engine/files/download';
import { outputField } from '../../../engine/files/field';
import { path } from '../../../engine/path';
import { flag } from '../../../engine/readers';
import { get } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import type { HoopAiAccount } from '../../account';
import { voiceCall } from '../../fields';

const downloadFile = field(
	{
		displayName: 'Download File',
		name: 'downloadFile',
		type: 'boolean',
		default: false,
		description: 'Whether to fetch the recording too, instead of only its web address',
	},
	flag,
);

export const getRecording = steps({
	value: 'getRecording',
	name: 'Get Recording',
	action: 'Get recording of voice call',
	description: 'Get the web address of the recording of a Voice AI call, valid for 24 hours, or the file',
	fields: [voiceCall, downloadFile, shownWhen({ downloadFile: [true] }, outputField)],
	prepare({ callId, downloadFile: wanted, binaryPropertyName }, { locationId }: HoopAiAccount) {
		const request = get(path`/voice-ai/calls/${callId}/recording`, { locationId });
		return {
			async run(api) {
				const answer = await api.send(request);
				// The name of the member that holds the address is not documented.
				const url = addressIn(answer.body);
				if (!url) throw api.unexpected(answer, 'web address of the recording');
				const json = { callId, ...unwrapped(answer.body, 'recording', 'data'), url };
				if (!wanted) return [{ json }];
				const file = await api.downloadFrom(url, {
					field: binaryPropertyName,
					name: `recording-${callId}`,
				});
				return [{ ...file, json: { ...json, ...file.json } }];
			},
		};
	},
});
