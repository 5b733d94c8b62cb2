import type { FastifyRequest } from 'fastify';
import { createHmac } from 'node:crypto';
import { invalid, unprocessable } from './errors';
import type { World } from './world';

const MOST = 500;

export interface ListQuery {
	limit?: string;
	cursor?: string;
	start_date?: string;
	end_date?: string;
}

/** ISO 8601, with the zone that the platform insists on. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** One page of `all`, in the platform's envelope. */
export function pageOf<T>(world: World, request: FastifyRequest, all: T[], view: (row: T) => object): object {
	const query = request.query as ListQuery;
	const limit = limitOf(query.limit) ?? world.settings.defaultLimit;
	const list = listName(request);
	const offset = query.cursor ? offsetIn(world, list, query.cursor) : 0;
	const rows = ordered(world, all).slice(offset, offset + limit);
	const more = offset + rows.length < all.length;
	return {
		data: rows.map(view),
		pagination: {
			limit,
			cursor: query.cursor ?? null,
			next_cursor: more ? cursorTo(world, list, offset + rows.length) : null,
			has_more: more,
		},
	};
}

/** The rows between the dates of the query; both ends are taken in. */
export function between<T>(request: FastifyRequest, all: T[], at: (row: T) => number): T[] {
	const { start_date, end_date } = request.query as ListQuery;
	const start = momentOf('start_date', start_date) ?? -Infinity;
	const end = momentOf('end_date', end_date) ?? Infinity;
	if (start > end) throw invalid('start_date must be less than or equal to end_date');
	return all.filter((row) => at(row) >= start && at(row) <= end);
}

function limitOf(given?: string): number | undefined {
	if (given === undefined) return undefined;
	const fault = (type: string, msg: string) => unprocessable({ type, loc: ['query', 'limit'], msg, input: given });
	if (!/^-?\d+$/.test(given)) {
		throw fault('int_parsing', 'Input should be a valid integer, unable to parse string as an integer');
	}
	if (Number(given) < 1) throw fault('greater_than_equal', 'Input should be greater than or equal to 1');
	if (Number(given) > MOST) throw fault('less_than_equal', `Input should be less than or equal to ${MOST}`);
	return Number(given);
}

function momentOf(name: string, given?: string): number | undefined {
	if (given === undefined) return undefined;
	const at = MOMENT.test(given) ? Date.parse(given) : NaN;
	if (Number.isNaN(at)) {
		throw unprocessable({
			type: 'datetime_parsing',
			loc: ['query', name],
			msg: 'Input should be a valid datetime with a timezone',
			input: given,
		});
	}
	return at;
}

/** A cursor is good for one list: one address with one set of filters. */
function listName(request: FastifyRequest): string {
	const { start_date = '', end_date = '' } = request.query as ListQuery;
	return [request.url.split('?', 1)[0], start_date, end_date].join('|');
}

function cursorTo(world: World, list: string, offset: number): string {
	return Buffer.from(`${offset}.${sealOf(world, list, offset)}`).toString('base64');
}

function offsetIn(world: World, list: string, cursor: string): number {
	const [offset, seal] = Buffer.from(cursor, 'base64').toString('utf8').split('.');
	if (seal !== sealOf(world, list, Number(offset))) throw invalid('Invalid cursor');
	return Number(offset);
}

function sealOf(world: World, list: string, offset: number): string {
	return createHmac('sha256', world.cursorKey).update(`${list}|${offset}`).digest('hex').slice(0, 16);
}

/** The order of lists is documented nowhere. */
function ordered<T>(world: World, all: T[]): T[] {
	const { order } = world.settings;
	if (order === 'created') return all;
	if (order === 'newest') return [...all].reverse();
	return [...all.filter((_, index) => index % 2 === 1), ...all.filter((_, index) => index % 2 === 0)];
}
