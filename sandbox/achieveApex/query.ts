import { badRequest } from './errors';
import type { Row } from './model';

export type QueryValue = string | QueryValue[] | { [name: string]: QueryValue };
export type Query = Record<string, QueryValue>;

/** A query string with brackets, as Feathers reads it: `$sort[created_at]=-1`, `channel[$ne]=sms`. */
export function parseQuery(text: string): Query {
	const query: Query = {};
	for (const [name, value] of new URLSearchParams(text)) {
		const [first, ...rest] = name.split(/\]?\[|\]/).filter((part, index) => index === 0 || part !== '');
		put(query, [first, ...rest], value);
	}
	return query;
}

function put(into: Record<string, QueryValue>, [name, ...deeper]: string[], value: string): void {
	if (deeper.length > 0) {
		const inner = into[name];
		const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : {};
		into[name] = next;
		put(next, deeper, value);
	} else if (into[name] === undefined) {
		into[name] = value;
	} else {
		into[name] = [into[name], value].flat() as QueryValue[];
	}
}

const MOST = 50;
const BY_DEFAULT = 10;

/** One page of the rows that a query is for, in the envelope of Feathers. */
export function findPage(rows: Row[], { $limit, $skip, $sort, $select, ...filter }: Query, columns: readonly string[]) {
	const limit = whole('$limit', $limit, BY_DEFAULT);
	if (limit > MOST) throw badRequest(`$limit must be at most ${MOST}`);
	const skip = whole('$skip', $skip, 0);
	for (const name of Object.keys(filter)) {
		if (!columns.includes(name)) throw badRequest(`Invalid query parameter ${name}`);
	}
	const found = sorted(rows.filter((row) => fits(row, filter)), $sort);
	return { total: found.length, limit, skip, data: found.slice(skip, skip + limit).map((row) => selected(row, $select)) };
}

function whole(name: string, value: QueryValue | undefined, fallback: number): number {
	if (value === undefined) return fallback;
	if (typeof value !== 'string' || !/^\d+$/.test(value)) throw badRequest(`Invalid ${name}`);
	return Number(value);
}

const OPERATORS: Record<string, (order: number) => boolean> = {
	$ne: (order) => order !== 0,
	$gt: (order) => order > 0,
	$gte: (order) => order >= 0,
	$lt: (order) => order < 0,
	$lte: (order) => order <= 0,
};

function fits(row: Row, filter: Query): boolean {
	return Object.entries(filter).every(([column, wanted]) => {
		if (typeof wanted === 'string') return compared(row[column], wanted) === 0;
		if (Array.isArray(wanted)) throw badRequest(`Invalid query parameter ${column}`);
		return Object.entries(wanted).every(([operator, value]) => {
			const check = OPERATORS[operator];
			if (!check || typeof value !== 'string') throw badRequest(`Invalid query parameter ${operator}`);
			return check(compared(row[column], value));
		});
	});
}

/** Every value of a query is a text; it is read as the column's own kind. NaN: neither before nor after. */
function compared(held: unknown, wanted: string): number {
	if (held === null || held === undefined) return wanted === 'null' ? 0 : NaN;
	if (wanted === 'null') return NaN;
	if (typeof held === 'number') return held - Number(wanted);
	const text = String(held);
	return text < wanted ? -1 : text > wanted ? 1 : 0;
}

function sorted(rows: Row[], sort: QueryValue | undefined): Row[] {
	if (sort === undefined) return rows;
	if (typeof sort !== 'object' || Array.isArray(sort)) throw badRequest('Invalid $sort');
	const keys = Object.entries(sort);
	if (keys.some(([, way]) => way !== '1' && way !== '-1')) throw badRequest('Invalid $sort');
	return [...rows].sort((a, b) => {
		for (const [column, way] of keys) {
			const order = before(a[column], b[column]);
			if (order !== 0) return way === '1' ? order : -order;
		}
		return 0;
	});
}

/** As PostgreSQL sorts: what is null comes last going up, and first going down. */
function before(a: unknown, b: unknown): number {
	if (a === b) return 0;
	if (a === null || a === undefined) return 1;
	if (b === null || b === undefined) return -1;
	return a < b ? -1 : 1;
}

function selected(row: Row, select: QueryValue | undefined): Row {
	if (select === undefined) return row;
	const names = typeof select === 'string' ? [select] : Object.values(select);
	return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}
