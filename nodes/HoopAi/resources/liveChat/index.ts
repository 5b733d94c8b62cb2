import type { Resource } from '../../../engine/platform';
import type { HoopAiAccount } from '../../account';
import { sendTyping } from './send-typing';

export const liveChat: Resource<HoopAiAccount> = {
	value: 'liveChat',
	name: 'Live Chat',
	description: 'The chat widget on a website',
	operations: [sendTyping],
};
