import type { INodeProperties } from 'n8n-workflow';

import type { Place } from '../../../nodes/engine/field';

/** A place of the form to read a value at. */
export function placeOf(property: Partial<INodeProperties> = {}, more: Partial<Place> = {}): Place {
	return {
		property: { displayName: 'Thing', name: 'thing', type: 'string', default: '', ...property },
		timezone: 'UTC',
		now: Date.UTC(2026, 11, 1),
		...more,
	};
}
