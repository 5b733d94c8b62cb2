import { labelled } from '../../nodes/engine/label';

test('what is known stands in order, what is not is left out', () => {
	expect(labelled('Maria', undefined, '', null, 0, 'maria@mail.example')).toBe('Maria · 0 · maria@mail.example');
});

test('a text of several lines becomes one line, a long one is cut', () => {
	expect(labelled('Hello\n\n  there')).toBe('Hello there');
	expect(labelled('x'.repeat(200))).toBe(`${'x'.repeat(90)}…`);
});

test('nothing known has a name too', () => {
	expect(labelled(undefined, '')).toBe('(no name)');
});
