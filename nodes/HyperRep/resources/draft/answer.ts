import type { IDataObject } from 'n8n-workflow';

import { unwrapped } from '../../../engine/rows';

/** A draft under the newer names: the older address answers with others for the same things. */
export function draftIn(body: unknown): IDataObject {
	const { queued_to_send, send_at, ...draft } = unwrapped(body);
	return {
		...draft,
		...(queued_to_send === undefined ? {} : { scheduled_to_send: queued_to_send }),
		...(send_at === undefined ? {} : { scheduled_send_at: send_at }),
	};
}
