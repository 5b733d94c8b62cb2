import type { Contact } from '../model';

/** Dates travel as ISO 8601 text. */
export const iso = (ms: number) => new Date(ms).toISOString();

export const fullName = ({ firstName, lastName }: Contact) => `${firstName} ${lastName}`.trim();
