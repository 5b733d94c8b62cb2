import { byId, useHoopAi } from '../../support/hoopai';
import { expectRefusal } from './refusal';

const hoopAi = useHoopAi();

const contactId = byId('contact1');
const conversationId = byId('conversation1');
const TEXT_CHANNELS = ['SMS', 'RCS', 'WhatsApp', 'IG', 'FB', 'Custom', 'Live_Chat', 'TIKTOK'];
const NOTHING = ['', '   ', '\n\t'];

describe('nothing to send', () => {
	test.each(TEXT_CHANNELS.flatMap((channel) => NOTHING.map((message) => ({ channel, message }))))(
		'$channel without text or attachment is refused before anything is sent',
		async ({ channel, message }) => {
			await expectRefusal(hoopAi, ['message', 'send'], { channel, contactId, message }, 'Message');
		},
	);

	test.each(NOTHING)('an email without HTML is refused before anything is sent', async (html) => {
		const parameters = { channel: 'Email', contactId, html, subject: 'Only a subject' };
		await expectRefusal(hoopAi, ['message', 'send'], parameters, 'HTML');
	});

	test('the text of an email is its HTML: what the Message field still holds does not count', async () => {
		const parameters = { channel: 'Email', contactId, html: '', message: 'Hello' };
		await expectRefusal(hoopAi, ['message', 'send'], parameters, 'HTML');
	});

	test('an empty list of attachments is nothing to send', async () => {
		const parameters = { contactId, message: '', additionalFields: { attachments: ' , ' } };
		await expectRefusal(hoopAi, ['message', 'send'], parameters, 'Message');
	});

	test('nothing to add to a conversation is refused before anything is sent', async () => {
		await expectRefusal(hoopAi, ['message', 'addToConversation'], { conversationId, message: ' ' }, 'Message');
	});

	test.each(['text', 'url'])('a knowledge entry without title and address: %s', async (type) => {
		const parameters = { botId: byId('bot1'), type, title: '', content: '', url: '' };
		const parameter = type === 'text' ? 'Title' : 'URL';
		await expectRefusal(hoopAi, ['knowledge', 'create'], parameters, parameter);
	});

	test('a knowledge entry with a title and nothing to know', async () => {
		const parameters = { botId: byId('bot1'), type: 'text', title: 'Hours', content: '  ' };
		await expectRefusal(hoopAi, ['knowledge', 'create'], parameters, 'Content');
	});

	test.each(['not an address', 'https://a.example,https://b.example', 'file:///etc/passwd'])(
		'%s is no web page to learn from',
		async (url) => {
			const parameters = { botId: byId('bot1'), type: 'url', url };
			await expectRefusal(hoopAi, ['knowledge', 'create'], parameters, 'URL');
		},
	);

	test('a change of nothing in a bot', async () => {
		await expectRefusal(hoopAi, ['bot', 'update'], { botId: byId('bot1') }, 'Update Fields');
	});

	test('an inbound message without text, HTML, attachment or call', async () => {
		const parameters = { contactId: byId('contact1'), message: ' ' };
		await expectRefusal(hoopAi, ['message', 'addInbound'], parameters, 'Message');
	});

	test('an update of nothing is refused before anything is sent', async () => {
		await expectRefusal(hoopAi, ['conversation', 'update'], { conversationId }, 'Update Fields');
	});
});

describe('attachments', () => {
	test.each(['invoice.pdf', 'C:\\invoice.pdf', 'ftp://files.example/a.pdf', 'javascript:alert(1)', 'https://'])(
		'%s is no web address',
		async (attachments) => {
			const parameters = { contactId, message: 'Hi', additionalFields: { attachments } };
			await expectRefusal(hoopAi, ['message', 'send'], parameters, 'Attachments (URLs)');
		},
	);
});

describe('nobody to send to', () => {
	const items = [{ json: {} }];

	const ways = [
		['contact', 'Contact'],
		['conversation', 'Conversation'],
	];

	test.each(ways)('neither a contact nor a conversation, added to a %s', async (addTo, parameter) => {
		const parameters = {
			addTo,
			message: 'Hi',
			contactId: byId('={{ $json.contactId }}'),
			conversationId: byId('={{ $json.conversationId }}'),
		};
		await expectRefusal(hoopAi, ['message', 'addInbound'], parameters, parameter, { items });
	});

	test.each(ways)('neither a contact nor a conversation, sent to a %s', async (sendTo, parameter) => {
		const parameters = {
			sendTo,
			message: 'Hi',
			contactId: byId('={{ $json.contactId }}'),
			conversationId: byId('={{ $json.conversationId }}'),
		};
		await expectRefusal(hoopAi, ['message', 'send'], parameters, parameter, { items });
	});
});
