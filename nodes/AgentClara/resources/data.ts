import type { IDataObject } from 'n8n-workflow';

import { unwrapped } from '../../engine/rows';

/** What an answer is about, out of its envelope. */
export const dataOf = (body: unknown): IDataObject => unwrapped(body, 'data');
