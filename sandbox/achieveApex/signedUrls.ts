import { createHmac } from 'node:crypto';
import type { World } from './world';

export const BUCKET = 'achieveapex-conversation-files';

/** An address that lets one object of one type be put there, for an hour. */
export function signedUrl({ storageUrl, storageKey }: World, key: string, type: string): string {
	const path = `/${BUCKET}/${key.split('/').map(encodeURIComponent).join('/')}`;
	const signature = signatureOf(storageKey, path, type);
	return `${storageUrl}${path}?X-Amz-Expires=3600&X-Amz-Signature=${signature}`;
}

/** Whether this path and type were signed here. */
export const isSigned = ({ storageKey }: World, path: string, type: string, signature: unknown) =>
	signature === signatureOf(storageKey, path, type);

const signatureOf = (key: string, path: string, type: string) =>
	createHmac('sha256', key).update(`PUT\n${path}\n${type}`).digest('hex');
