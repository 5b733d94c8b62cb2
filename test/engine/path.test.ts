import fc from 'fast-check';

import { InputRefusal } from '../../nodes/engine/input-refusal';
import { path } from '../../nodes/engine/path';

/** What a server's URL parser makes of a path. */
const segments = (built: string) => new URL(`https://api.example${built}`).pathname.split('/').slice(1);

const usable = fc
	.string({ unit: 'binary', minLength: 1 })
	.filter((text) => !['', '.', '..'].includes(text.trim()));

describe('a path', () => {
	it('keeps what the operation wrote and encodes what the user gave', () => {
		expect(path`/conversations/${'a b/c?d=e#f'}/messages`).toBe(
			'/conversations/a%20b%2Fc%3Fd%3De%23f/messages',
		);
	});

	it.each(['', ' ', '\t\n', '.', '..', ' .. '])('refuses the segment %j', (text) => {
		expect(() => path`/conversations/${text}`).toThrow(InputRefusal);
	});

	it.each(['\ud800', 'a\udc00b'])('refuses text that no encoding can carry: %j', (text) => {
		expect(() => path`/conversations/${text}`).toThrow(InputRefusal);
	});

	it('is refused, not shortened, when a value is missing at run time', () => {
		expect(() => path`/conversations/${undefined as unknown as string}`).toThrow(InputRefusal);
	});

	it('says every value back to the server as one segment, whatever is in it', () => {
		fc.assert(
			fc.property(usable, usable, (one, other) => {
				const [first, mine, second, theirs, ...rest] = segments(path`/a/${one}/b/${other}`);
				expect([first, second, rest]).toEqual(['a', 'b', []]);
				expect(decodeURIComponent(mine)).toBe(one.trim());
				expect(decodeURIComponent(theirs)).toBe(other.trim());
			}),
		);
	});

	it('takes numbers', () => {
		expect(path`/slots/${0}/${42}`).toBe('/slots/0/42');
	});
});
