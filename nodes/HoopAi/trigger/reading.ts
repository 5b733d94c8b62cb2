import type { IDataObject } from 'n8n-workflow';

import { member, unwrapped } from '../../engine/rows';
import { momentOf } from '../../engine/webhook/age';
import type { Delivery } from '../../engine/webhook/receive';
import { channelOf } from './channels';
import { knownEvent } from './events';

/** A delivery, whichever way it was written. */
export interface HoopAiEvent extends Delivery {
	/** As the trigger's menu names it; one that it does not know, as it came. */
	event: string;
	/** When it happened, in milliseconds since the epoch. */
	occurredAt?: number;
	locationId?: string;
	data: IDataObject;
	channel?: string;
	direction?: string;
}

const NAMES = ['type', 'event', 'eventType'];
const WRAPPERS = ['body', 'data'];
/** What a workflow's Webhook action puts the user's own members under. */
const CUSTOM = 'customData';
/** Members about the delivery; whatever else there is belongs to the payload. */
const ENVELOPE = [...NAMES, 'locationId', 'companyId', 'appId', 'versionId', 'timestamp', 'webhookId'];
/** When something happened, for events that do not say when they were sent. */
const MOMENTS = ['timestamp', 'dateAdded', 'createdAt', 'dateUpdated'];

/** Reads an event: flat, under `body` or `data`, or under the name of what it is about. */
export function readEvent(body: IDataObject): HoopAiEvent {
	const wrapper = WRAPPERS.find((name) => isObject(body[name]));
	const layers = [body, ...[...WRAPPERS, CUSTOM].map((name) => body[name]).filter(isObject)];
	const first = <T>(read: (layer: IDataObject) => T | undefined): T | undefined =>
		layers.map(read).find((value) => value !== undefined);

	const known = first((layer) => firstOf(NAMES, (name) => knownEvent(layer[name]))) ?? shapeOf(layers);
	const event = known?.value ?? first((layer) => firstOf(NAMES, (name) => text(layer[name]))) ?? '';
	const id = first((layer) => text(layer.webhookId));
	const sentAt = first((layer) => momentOf(layer.timestamp));
	const locationId = first((layer) => text(layer.locationId) ?? text(member(layer, 'location.id')));
	const data = payloadOf(body, wrapper, event);
	return {
		event,
		id,
		sentAt,
		occurredAt: sentAt ?? firstOf(MOMENTS, (name) => momentOf(data[name])),
		locationId,
		data,
		channel:
			firstOf(['messageTypeString', 'messageType', 'channel'], (name) => channelOf(data[name])) ??
			known?.channel,
		direction: text(data.direction)?.toLowerCase() ?? known?.direction,
	};
}

/** HighLevel prints the end of a Voice AI call without any name. */
function shapeOf(layers: IDataObject[]) {
	const isCall = layers.some((one) => Array.isArray(one.executedCallActions) && text(one.agentId));
	return isCall ? knownEvent('VoiceAiCallEnd') : undefined;
}

/**
 * What the event is about, without what the output names anyway. Where the payload has a name of
 * its own and nothing beside it, it is what stands under that name.
 */
function payloadOf(body: IDataObject, wrapper: string | undefined, event: string): IDataObject {
	const inner = wrapper ? unwrapped(body, wrapper) : {};
	const outer = without(body, [wrapper, CUSTOM]);
	const custom = isObject(body[CUSTOM]) ? body[CUSTOM] : {};
	const flat = { ...custom, ...outer, ...inner };
	const rest = without(flat, ENVELOPE);
	const [only, ...others] = Object.values(rest);
	if (isObject(only) && others.length === 0) return only;
	const names = NAMES.filter((name) => text(flat[name]) && isNameOf(flat[name], event));
	return without(flat, [...names, 'timestamp', 'webhookId', 'locationId']);
}

function isNameOf(name: unknown, event: string): boolean {
	return name === event || knownEvent(name)?.value === event;
}

function firstOf<T>(names: readonly string[], read: (name: string) => T | undefined): T | undefined {
	return names.map(read).find((value) => value !== undefined);
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function without(object: IDataObject, names: ReadonlyArray<string | undefined>): IDataObject {
	return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
