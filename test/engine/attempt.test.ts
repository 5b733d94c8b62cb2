import { attempt, messageOf, settle } from '../../nodes/engine/attempt';

describe('an outcome', () => {
	it('is the value, or what was thrown', async () => {
		const error = new Error('no');
		const fail = () => {
			throw error;
		};
		expect(attempt(() => 1)).toEqual({ ok: true, value: 1 });
		expect(attempt(fail)).toEqual({ ok: false, error });
		expect(await settle(Promise.resolve(2))).toEqual({ ok: true, value: 2 });
		expect(await settle(Promise.reject(error))).toEqual({ ok: false, error });
	});

	it('has words for anything thrown', () => {
		expect([new TypeError('a'), 'b', 3, null].map(messageOf)).toEqual(['a', 'b', '3', 'null']);
	});
});
