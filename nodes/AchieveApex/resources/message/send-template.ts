import type { Api } from '../../../engine/api';
import { additionalBodyFields, extended } from '../../../engine/extra-body';
import { field } from '../../../engine/field';
import { collect } from '../../../engine/list';
import { get, post } from '../../../engine/request';
import { unwrapped } from '../../../engine/rows';
import { steps } from '../../../engine/steps';
import type { AchieveApexAccount } from '../../account';
import { refuseOtherChannel, sendPath } from '../../channels';
import { threadOf } from '../../conversations';
import { conversation, organization, template } from '../../fields';
import { feathersPages } from '../../pages';
import { jsonList } from '../../readers';

const components = field(
	{
		displayName: 'Components',
		name: 'components',
		type: 'json',
		default: '',
		placeholder: 'e.g. [{ "type": "BODY", "text": "Hello Nora" }]',
		description:
			"JSON array of the template's parts with its variables filled in. Left empty, the parts are taken from the template as they are.",
	},
	jsonList,
);

export const sendTemplate = steps({
	value: 'sendTemplate',
	name: 'Send Template',
	action: 'Send template message',
	description: 'Send an approved WhatsApp template, also when the contact has not written for 24 hours',
	fields: [conversation, template, components],
	options: [additionalBodyFields, organization],
	prepare(values, account: AchieveApexAccount) {
		const { conversationId, templateId, components: given, options } = values;
		return {
			chain: String(conversationId),
			async run(api) {
				const { channel, organizationId } = await threadOf(api, account, conversationId);
				refuseOtherChannel('whatsapp', channel);
				const parts = given ?? (await partsOf(api, organizationId, templateId));
				const body = {
					conversation_id: conversationId,
					whatsapp_template_id: templateId,
					components: parts,
				};
				const { body: answer } = await api.send(extended(post(sendPath('whatsapp'), body), options));
				return [{ json: unwrapped(answer, 'data') }];
			},
		};
	},
});

/** The parts of a template, which the API gives only in its list; listed once for each execution. */
async function partsOf(api: Api, organizationId: number, templateId: number): Promise<unknown> {
	const rows = await api.once(
		`templates of ${organizationId}`,
		async () =>
			await collect(
				feathersPages,
				get('/whatsapp-channel-message-templates', { organization_id: organizationId }),
				Infinity,
				api,
			),
	);
	return rows.find(({ id }) => id === templateId)?.components;
}
