import fc from 'fast-check';

import { createPlaces } from '../../nodes/engine/places';

const window = { limit: 2, interval: 100 };

describe('a place in a window', () => {
	it('is held from the start of a request until an interval after its answer', () => {
		const places = createPlaces();
		places.enter();
		places.enter();
		expect(places.delay(window, 0)).toBe(Infinity);
		places.leave(30, true);
		expect(places.delay(window, 40)).toBe(90);
		expect(places.delay(window, 129)).toBe(1);
		expect(places.delay(window, 130)).toBe(0);
		expect(places.used(100, 129)).toBe(2);
		expect(places.used(100, 130)).toBe(1);
	});

	it('is free at once when the request did not count', () => {
		const places = createPlaces();
		places.enter();
		places.enter();
		places.leave(30, false);
		expect(places.delay(window, 30)).toBe(0);
	});

	it('is free after exactly the delay, and not before', () => {
		const moments = fc.array(fc.nat(500), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(moments, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 300 }), (ends, limit, interval) => {
				const places = createPlaces();
				const sorted = [...ends].sort((a, b) => a - b);
				for (const end of sorted) {
					places.enter();
					places.leave(end, true);
				}
				const now = sorted[sorted.length - 1];
				const delay = places.delay({ limit, interval }, now);
				expect(places.used(interval, now + delay)).toBeLessThan(limit);
				if (delay > 0) expect(places.used(interval, now + delay - 1)).toBeGreaterThanOrEqual(limit);
			}),
		);
	});

	it('is forgotten when nothing looks back to it, and not before', () => {
		const places = createPlaces();
		for (let i = 0; i < 5_000; i++) {
			places.enter();
			places.leave(i, true);
		}
		places.forget(1_000, 5_000);
		expect(places.used(1_000, 5_000)).toBe(999);
		expect(places.used(1_000_000, 5_000)).toBeLessThan(2_000);
	});
});
