import type { Sending } from '../engine/api';
import { askingFirst } from '../engine/asking-first';
import { InputRefusal } from '../engine/input-refusal';
import type { Operation } from '../engine/operation';
import { get } from '../engine/request';
import { listIn } from '../engine/rows';
import type { AchieveApexAccount } from './account';

/**
 * The organization to work in: the one that is chosen, or the only one that the key opens, asked
 * once for each execution.
 */
export async function organizationOf(
	api: Pick<Sending, 'send' | 'once' | 'unexpected'>,
	{ organizationId }: AchieveApexAccount,
): Promise<number> {
	if (organizationId !== undefined) return organizationId;
	return await api.once('organization', async () => {
		const answer = await api.send(get('/organizations', { $limit: 2 }));
		const [only, another] = listIn(answer.body, 'data') ?? [];
		const found = Number(only?.id);
		if (!Number.isSafeInteger(found)) throw api.unexpected(answer, 'organization');
		if (another) {
			throw new InputRefusal(
				"'Organization' is not chosen, and the API Key opens more than one",
				"Choose the Organization, or fill in the credential's Organization ID.",
			);
		}
		return found;
	});
}

const ANY = 1;

/** An operation that names the organization in its request, whoever chose it. */
export function inOrganization(
	operation: Operation<AchieveApexAccount>,
	isNeeded: (values: Record<string, unknown>) => boolean = () => true,
): Operation<AchieveApexAccount> {
	return askingFirst(
		operation,
		({ values, account }) =>
			account.organizationId === undefined && isNeeded(values)
				? { values, account: { ...account, organizationId: ANY } }
				: undefined,
		async ({ values, account }, api) => ({
			values,
			account: { ...account, organizationId: await organizationOf(api, account) },
		}),
	);
}
