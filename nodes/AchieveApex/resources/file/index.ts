import type { Resource } from '../../../engine/platform';
import type { AchieveApexAccount } from '../../account';
import { uploadFile } from './upload';

export const file: Resource<AchieveApexAccount> = {
	value: 'file',
	name: 'File',
	description: 'Files to attach to messages',
	operations: [uploadFile],
};
