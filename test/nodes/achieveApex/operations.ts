import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { AchieveApexBench } from '../../support/achieveApex';
import { byId } from '../../support/achieveApex';
import { storedFile } from '../../support/binary';

/** One way to run each operation so that it succeeds. */
export interface Run {
	name: string;
	form(bench: AchieveApexBench): INodeParameters;
	items?(): Promise<INodeExecutionData[]>;
}

const conversation = ({ on }: AchieveApexBench) => ({ conversationId: byId(on('whatsapp').id) });

export const aFile = async (): Promise<INodeExecutionData[]> => [
	{ json: {}, binary: { data: await storedFile('bike.png', 'image/png', Buffer.from('not really a bike')) } },
];

export const messageOn = (bench: AchieveApexBench) => {
	const { id } = bench.on('whatsapp');
	const message = bench.sandbox.control.state().messages.find((one) => one.conversation_id === id);
	return byId(String(message?._id));
};

const reply = () => ({ predefinedMessageId: byId(8) });

export const OPERATIONS: Run[] = [
	{ name: 'automation/run', form: (bench) => ({ automationId: '5', ...conversation(bench) }) },
	{
		name: 'conversation/bulkUpdate',
		form: ({ on }) => ({ action: 'update_status', conversationIds: on('sms').id, status: 'closed' }),
	},
	{ name: 'conversation/delete', form: conversation },
	{ name: 'conversation/get', form: conversation },
	{ name: 'conversation/getMany', form: () => ({}) },
	{ name: 'conversation/update', form: (bench) => ({ ...conversation(bench), updateFields: { unreadCount: 0 } }) },
	{ name: 'file/upload', form: conversation, items: aFile },
	{ name: 'message/delete', form: (bench) => ({ ...conversation(bench), messageId: messageOn(bench) }) },
	{ name: 'message/get', form: (bench) => ({ ...conversation(bench), messageId: messageOn(bench) }) },
	{ name: 'message/getMany', form: conversation },
	{ name: 'message/send', form: (bench) => ({ ...conversation(bench), message: 'Hi' }) },
	{ name: 'message/sendTemplate', form: (bench) => ({ ...conversation(bench), templateId: byId(31) }) },
	{ name: 'predefinedMessage/create', form: () => ({ title: 'Thanks', content: 'Thank you!' }) },
	{ name: 'predefinedMessage/delete', form: reply },
	{ name: 'predefinedMessage/get', form: reply },
	{ name: 'predefinedMessage/getMany', form: () => ({}) },
	{ name: 'predefinedMessage/update', form: () => ({ ...reply(), updateFields: { content: 'Closed' } }) },
];
