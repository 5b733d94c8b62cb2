import { additionalBodyFields } from '../../../engine/extra-body';
import { field } from '../../../engine/field';
import { InputRefusal } from '../../../engine/input-refusal';
import { path } from '../../../engine/path';
import { choice, line, refuse, text, urls } from '../../../engine/readers';
import { post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { single } from '../../../engine/single';
import type { HoopAiAccount } from '../../account';
import { bot } from '../../fields';

const type = field(
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Text', value: 'text', description: 'A title and a text' },
			{ name: 'URL', value: 'url', description: 'A web page for the bot to read' },
		],
		default: 'text',
		required: true,
	},
	choice,
);

const title = field(
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Opening hours',
		description: 'What the entry is about',
	},
	line,
);

const content = field(
	{
		displayName: 'Content',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		placeholder: 'e.g. We are open from 9 to 17.',
		description: 'What the bot is to know',
		displayOptions: { show: { type: ['text'] } },
	},
	text,
);

const url = field(
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/faq',
		description: 'Web address of the page',
		displayOptions: { show: { type: ['url'] } },
	},
	(value, place) => {
		const [address, ...others] = urls(value, place);
		return others.length === 0 ? address : refuse(place, 'holds several addresses', 'Use one item for each.');
	},
);

export const create = single({
	value: 'create',
	name: 'Create',
	action: 'Create knowledge entry',
	description: 'Teach a bot a text or a web page',
	fields: [bot, type, title, content, url],
	options: [additionalBodyFields],
	request({ botId, type: kind, title: heading, content: words, url: page, options }, account: HoopAiAccount) {
		const given = { title: heading, content: words, url: page };
		const enough = kind === 'url' ? page : heading && words;
		if (!enough && !options.additionalBodyFields) {
			throw new InputRefusal(
				kind === 'url' ? "'URL' is empty" : `'${heading ? 'Content' : 'Title'}' is empty`,
				"Fill in 'Title' and 'Content' for a text, or choose the Type URL and fill in 'URL'.",
			);
		}
		return post(path`/conversations/bots/${botId}/knowledge`, {
			locationId: account.locationId,
			type: kind,
			...given,
		});
	},
	read: (body) => unwrapped(body, 'entry', 'knowledge', 'data'),
	chain: ({ botId }) => botId,
});
