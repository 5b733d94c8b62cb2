import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	IHttpRequestOptions,
} from 'n8n-workflow';

/** Counts how often n8n was asked for a credential: what the engine promises to do once. */
export interface CredentialStore {
	helper: ICredentialsHelper;
	decrypted: number;
}

/** Stands in for n8n's credential store; `authenticate` is the credential type's own. */
export function credentialStore(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): CredentialStore {
	const never = () => {
		throw new Error('not part of what a node may need');
	};
	const store: CredentialStore = {
		decrypted: 0,
		helper: {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			async authenticate(credentials, _name, options) {
				const { authenticate } = type;
				if (typeof authenticate !== 'function') throw new Error('authenticate is no function');
				return await authenticate.call(type, credentials, options as IHttpRequestOptions);
			},
			preAuthentication: async () => undefined,
			runPreAuthentication: async () => undefined,
			getCredentials: never,
			async getDecrypted() {
				store.decrypted++;
				return { ...data };
			},
			updateCredentials: never,
			updateCredentialsOauthTokenData: never,
			getCredentialsProperties: () => type.properties,
		},
	};
	return store;
}
