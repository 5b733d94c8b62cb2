import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { alphabetical } from './alphabetical';
import type { Lookup } from './lookup';

/** Where a value is being read: what a reader needs to know besides the value. */
export interface Place {
	property: INodeProperties;
	/** IANA zone for dates without an offset: the workflow's. */
	timezone: string;
	/** Milliseconds since the epoch, to tell future from past. */
	now: number;
}

/**
 * Turns a parameter's value into what the request needs. Only called with a value that is not
 * blank; throws an InputRefusal (see `refuse`) when the value cannot be sent.
 */
export type Reader<T> = (value: unknown, place: Place) => T;

/** One parameter of the form: how n8n shows it and how its value is read. */
export interface Field<Name extends string = string, T = unknown> {
	name: Name;
	property: INodeProperties;
	read: Reader<unknown>;
	/** Members, when the field is a collection. */
	members?: readonly Field[];
	/**
	 * The value says whom or what a request is about. An expression that gives nothing must then
	 * not widen the request (no filter, every conversation): it is refused.
	 */
	narrows: boolean;
	/** Fills the locator's From List. */
	lookup?: Lookup;
	/** Only for the compiler: the type of the value that is read. */
	type?: T;
}

type Named<Name extends string, Required extends boolean> = INodeProperties & {
	name: Name;
	required?: Required;
};

/** A field of the form; its value is `undefined` when left blank, unless it is required. */
export function field<const Name extends string, T, const Required extends boolean = false>(
	property: Named<Name, Required>,
	read: Reader<T>,
): Field<Name, Required extends true ? T : T | undefined> {
	return { name: property.name, property, read, narrows: false };
}

/** A resource locator (From List, By ID); From List is filled by its own lookup. */
export function locator<const Name extends string, T, const Required extends boolean = false>(
	property: Omit<Named<Name, Required>, 'type' | 'default' | 'modes'> & { placeholder: string },
	lookup: Lookup,
	read: Reader<T>,
): Field<Name, Required extends true ? T : T | undefined> {
	const { placeholder, ...rest } = property;
	return {
		name: property.name,
		property: {
			...rest,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: lookup.name, searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
			],
		} as INodeProperties,
		read,
		narrows: true,
		lookup,
	};
}

/** The values of a list of fields, by name. */
export type ValuesOf<Fields extends readonly Field[]> = {
	[F in Fields[number] as F['name']]: F extends Field<string, infer T> ? T : never;
};

/** A collection of optional fields, shown in alphabetical order. */
export function collection<const Name extends string, const Members extends readonly Field[]>(
	property: INodeProperties & { name: Name },
	members: Members,
): Field<Name, Partial<ValuesOf<Members>>> {
	const properties = members.map((member) => member.property);
	const options = alphabetical(properties, ({ displayName }) => displayName);
	return { name: property.name, property: { ...property, options }, read: asIs, members, narrows: false };
}

/** A collection whose every member narrows what a request finds. */
export function filters<const Members extends readonly Field[]>(
	members: Members,
): Field<'filters', Partial<ValuesOf<Members>>> {
	return collection(
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
		},
		members.map((member) => ({ ...member, narrows: true })) as unknown as Members,
	);
}

const asIs = (value: unknown) => value;

/** The choices of an options field, leaving out nested collections. */
export function choicesOf(property: INodeProperties): INodePropertyOptions[] {
	return (property.options ?? []).filter(
		(option): option is INodePropertyOptions =>
			'value' in option && !('values' in (option as unknown as INodePropertyCollection)),
	);
}

/** The same field, which must be filled in. */
export function required<Name extends string, T>(
	original: Field<Name, T>,
): Field<Name, Exclude<T, undefined>> {
	return { ...original, property: { ...original.property, required: true } } as Field<
		Name,
		Exclude<T, undefined>
	>;
}

/** The same field under a condition on other parameters. */
export function shownWhen<F extends Field>(condition: Record<string, Array<string | boolean>>, original: F): F {
	return {
		...original,
		property: {
			...original.property,
			displayOptions: { show: { ...original.property.displayOptions?.show, ...condition } },
		},
	};
}

/** The same field but under a condition; shown too while the condition is an expression that cannot be told yet. */
export function hiddenWhen<F extends Field>(condition: Record<string, string[]>, original: F): F {
	return {
		...original,
		property: {
			...original.property,
			displayOptions: { ...original.property.displayOptions, hide: condition },
		},
	};
}
