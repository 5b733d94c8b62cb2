import { askingFirst } from '../../nodes/engine/asking-first';
import type { ItemFiles } from '../../nodes/engine/files/incoming';
import { InputRefusal } from '../../nodes/engine/input-refusal';
import type { Account } from '../../nodes/engine/account';
import { get } from '../../nodes/engine/request';
import { single } from '../../nodes/engine/single';
import { listApi } from './support/paged-server';

interface Office extends Account {
	room?: string;
}

const account: Office = { baseUrl: 'https://acme.example', windows: [], secrets: [] };
const files = {} as ItemFiles;

const operation = askingFirst<Office>(
	single({
		value: 'get',
		name: 'Get',
		action: 'Get thing',
		description: '',
		fields: [],
		request(values, { room }: Office) {
			const { bad } = values as unknown as { bad?: boolean };
			if (bad) throw new InputRefusal("'Thing' is bad", 'Use another.');
			return get('/things', { room });
		},
		chain: () => 'one',
	}),
	(given) => (given.account.room ? undefined : { ...given, account: { ...account, room: 'any' } }),
	async (given, api) => {
		await api.send(get('/rooms'));
		return { ...given, account: { ...account, room: 'attic' } };
	},
);

test('asks, and then sends the request with the answer in it', async () => {
	const api = listApi(() => ({ id: 1 }));
	const job = operation.prepare({}, account, files);
	expect(api.asked).toEqual([]);
	expect(job.chain).toBe('one');
	expect(await job.run(api)).toEqual([{ json: { id: 1 } }]);
	expect(api.asked).toEqual([{}, { room: 'attic' }]);
});

test('does not ask for what is given', async () => {
	const api = listApi(() => ({ id: 1 }));
	await operation.prepare({}, { ...account, room: 'cellar' }, files).run(api);
	expect(api.asked).toEqual([{ room: 'cellar' }]);
});

test('refuses what it can refuse before it asks', () => {
	expect(() => operation.prepare({ bad: true }, account, files)).toThrow("'Thing' is bad");
});

test('leaves the rest of the operation as it is', () => {
	expect(operation).toMatchObject({ value: 'get', name: 'Get', action: 'Get thing', fields: [], options: [] });
});
