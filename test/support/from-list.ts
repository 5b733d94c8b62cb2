import './n8n-folder';

import { LoadOptionsContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeListSearchResult,
	INodeParameters,
	INodeType,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

import { credentialStore } from './credentials';

/** What the editor sends when a locator's list is opened. */
export interface Opened {
	node: INodeType;
	credentialType: ICredentialType;
	credential: ICredentialDataDecryptedObject;
	/** The form so far. */
	parameters: INodeParameters;
	/** Name of the list search method. */
	method: string;
	filter?: string;
	paginationToken?: string;
}

let counter = 0;

/** Fills a locator's From List in n8n-core's own context. */
export async function fromList(given: Opened): Promise<INodeListSearchResult> {
	const { node: type, credentialType, method } = given;
	const credentials = { [credentialType.name]: { id: `list-${++counter}`, name: 'Account' } };
	const workflow = new Workflow({
		nodes: [
			{
				id: 'tested',
				name: 'Node',
				type: 'tested',
				typeVersion: 1,
				position: [0, 0],
				parameters: given.parameters,
				credentials,
			},
		],
		connections: {},
		active: false,
		nodeTypes: { getByName: () => type, getByNameAndVersion: () => type, getKnownTypes: () => ({}) },
	});
	const additionalData = {
		credentialsHelper: credentialStore(credentialType, given.credential).helper,
		currentNodeParameters: given.parameters,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const [node] = Object.values(workflow.nodes);
	const context = new LoadOptionsContext(workflow, node, additionalData, 'parameters');
	const search = type.methods?.listSearch?.[method];
	if (!search) throw new Error(`The node has no list ${method}`);
	return await search.call(context, given.filter, given.paginationToken);
}
