import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n's store of files. */
export type BinaryHelpers = Pick<
	IExecuteFunctions['helpers'],
	'getBinaryStream' | 'prepareBinaryData'
>;

/** What n8n hands out of its binary store. */
export type FileStream = Awaited<ReturnType<BinaryHelpers['getBinaryStream']>>;
