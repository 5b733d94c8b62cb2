import type { FunctionsBase, ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { OpenCredential } from './http';

/** What every context of n8n that can have a credential offers. */
type Holder = Pick<FunctionsBase, 'getNode'> & {
	getCredentials(type: string): Promise<ICredentialDataDecryptedObject>;
};

/** Decrypts a node's credential, once for all requests that are sent with it. */
export async function openCredential(n8n: Holder, type: string): Promise<OpenCredential> {
	const data = await n8n.getCredentials(type);
	const details = n8n.getNode().credentials?.[type] ?? { id: null, name: type };
	return { type, details, data };
}
