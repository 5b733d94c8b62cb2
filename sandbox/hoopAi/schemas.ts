/** Pieces of the JSON schemas that the routes check requests with. */
export const text = { type: 'string' } as const;
export const id = { type: 'string', minLength: 1 } as const;
export const number = { type: 'number' } as const;
export const flag = { type: 'boolean' } as const;
export const texts = { type: 'array', items: { type: 'string' } } as const;

/** A whole number of rows to answer with. */
export const rows = (byDefault: number, maximum: number, minimum = 1) =>
	({ type: 'integer', minimum, maximum, default: byDefault }) as const;

export const oneOf = (...values: readonly string[]) => ({ type: 'string', enum: values }) as const;

/** An object that must have the named properties and may have others. */
export const shape = (properties: Record<string, object>, ...required: string[]) =>
	({ type: 'object', properties, required }) as const;

export const LOCATION = shape({ locationId: id }, 'locationId');
