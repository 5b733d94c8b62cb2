import { NodeHelpers } from 'n8n-workflow';
import type { INode, INodeParameters } from 'n8n-workflow';

import { attempt, messageOf } from './attempt';
import type { Field, Place } from './field';
import { locatorValue, refuse } from './readers';

/** The parameters of one item, as n8n hands them out. */
export interface Parameters {
	/** The value with expressions resolved; may throw when an expression cannot be. */
	resolved(name: string, fallback: unknown): unknown;
	/** What the workflow stores: an expression as its text. */
	stored: INodeParameters;
	node: Pick<INode, 'typeVersion'>;
	timezone: string;
	now: number;
}

/**
 * Reads every field once. Fields that the form hides are left out, so that a subject typed before
 * the channel was changed to SMS is not sent.
 *
 * @returns the values by field name; blank ones are absent
 * @throws InputRefusal naming the parameter as the form shows it
 */
export function readParameters(
	fields: readonly Field[],
	parameters: Parameters,
): Record<string, unknown> {
	const shown: INodeParameters = {};
	const values: Record<string, unknown> = {};
	const isShown = ({ property }: Field, siblings: INodeParameters) =>
		NodeHelpers.displayParameter(siblings, property, parameters.node, null, shown);
	for (const field of fields) {
		if (!isShown(field, shown)) continue;
		const place: Place = { property: field.property, timezone: parameters.timezone, now: parameters.now };
		const value = resolve(place, () => parameters.resolved(field.name, field.property.default));
		shown[field.name] = value as INodeParameters[string];
		const read = field.members
			? readMembers(field, value, parameters.stored[field.name], place, isShown)
			: readValue(field, value, parameters.stored[field.name], place);
		if (read !== undefined) values[field.name] = read;
	}
	return values;
}

function resolve(place: Place, get: () => unknown): unknown {
	const outcome = attempt(get);
	if (outcome.ok) return outcome.value;
	return refuse(
		place,
		`holds an expression that cannot be resolved: ${messageOf(outcome.error)}`,
		'Check the field names in the expression against the input of this item.',
	);
}

/** The members of a collection that were added and that the form shows. */
function readMembers(
	collection: Field,
	value: unknown,
	stored: unknown,
	place: Place,
	isShown: (member: Field, given: INodeParameters) => boolean,
): Record<string, unknown> {
	const given = (value ?? {}) as INodeParameters;
	const texts = (stored ?? {}) as Record<string, unknown>;
	return Object.fromEntries(
		(collection.members ?? [])
			.filter((member) => member.name in given && isShown(member, given))
			.map((member): [string, unknown] => {
				const at = { ...place, property: member.property };
				return [member.name, readValue(member, given[member.name], texts[member.name], at)];
			})
			.filter(([, read]) => read !== undefined),
	);
}

function readValue(field: Field, value: unknown, stored: unknown, place: Place): unknown {
	const read = isBlank(value) ? undefined : field.read(value, place);
	if (!isBlank(read)) return read;
	const plain = locatorValue(value);
	if (isExpression(stored) && (plain === undefined || field.narrows)) {
		refuse(
			place,
			'is an expression that gives nothing for this item',
			'Check that the input has the field that the expression names, or use a default in the expression.',
		);
	}
	if (field.property.required) refuse(place, 'is empty', 'Fill in this field.');
	return undefined;
}

function isBlank(value: unknown): boolean {
	const plain = locatorValue(value);
	if (plain === undefined || plain === null) return true;
	if (Array.isArray(plain)) return plain.length === 0;
	return typeof plain === 'string' && plain.trim() === '';
}

/** Whether a person wrote an expression here. A model that leaves a `$fromAI` value out means to. */
function isExpression(stored: unknown): boolean {
	const plain = locatorValue(stored);
	return typeof plain === 'string' && plain.startsWith('=') && !plain.includes('$fromAI');
}

