import { createHmac } from 'node:crypto';
import type { World } from './world';

const DAY = 86_400_000;

/** A URL on the storage host that opens by itself, for a day. */
export function signedUrl({ storageUrl, storageKey }: World, path: string): { url: string; expiresAt: number } {
	const expiresAt = Date.now() + DAY;
	const query = `expires=${expiresAt}&signature=${signature(storageKey, path, String(expiresAt))}`;
	return { url: `${storageUrl}${path}?${query}`, expiresAt };
}

/** Whether a URL was signed here and has not run out. */
export function isSigned({ storageKey }: World, path: string, query: { expires?: string; signature?: string }): boolean {
	const { expires = '', signature: given } = query;
	return given === signature(storageKey, path, expires) && Number(expires) > Date.now();
}

const signature = (key: string, path: string, expires: string) =>
	createHmac('sha256', key).update(`${path}\n${expires}`).digest('hex');
