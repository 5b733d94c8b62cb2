import { randomUUID } from 'node:crypto';
import type { Event } from './payloads';

/** The ways in which the platform's own pages print an event. */
export interface Shape {
	/** Where the payload stands: beside the name, under a word, or under what it is about. */
	payload: 'flat' | 'body' | 'data' | 'entity';
	/** What the event's name stands under. */
	name: 'type' | 'event' | 'eventType';
	/** Whether the delivery says when it was sent and what its id is. */
	stamped: boolean;
}

export const USUAL_SHAPE: Shape = { payload: 'flat', name: 'type', stamped: true };

/** An event as it goes over the wire. */
export interface Letter {
	webhookId: string;
	type: string;
	body: Buffer;
}

const APP = { appId: 'sandbox-app', versionId: 'sandbox-version' };

export function wrap({ type, locationId, entity, payload }: Event, shape: Shape, sentAt = Date.now()): Letter {
	const webhookId = randomUUID();
	const stamps = shape.stamped ? { timestamp: new Date(sentAt).toISOString(), webhookId, ...APP } : {};
	const name = { [shape.name]: type, locationId };
	const key = shape.payload === 'entity' ? entity : shape.payload;
	const content = shape.payload === 'flat' ? { ...name, ...payload, ...stamps } : { ...name, [key]: payload, ...stamps };
	return { webhookId, type, body: Buffer.from(JSON.stringify(content)) };
}
