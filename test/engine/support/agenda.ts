/** What is to happen when, in virtual time: a heap, so that hours pass in a moment. */
export interface Agenda {
	readonly now: number;
	at(time: number, happen: () => void): void;
	/** Lets everything happen up to `end`, in order of time. */
	run(end?: number): void;
}

interface Entry {
	time: number;
	/** Of two at the same time, the one that was entered first comes first. */
	order: number;
	happen: () => void;
}

const before = (a: Entry, b: Entry) => a.time < b.time || (a.time === b.time && a.order < b.order);

export function agenda(): Agenda {
	const heap: Entry[] = [];
	let now = 0;
	let count = 0;

	const swap = (a: number, b: number) => ([heap[a], heap[b]] = [heap[b], heap[a]]);

	function push(entry: Entry): void {
		heap.push(entry);
		for (let i = heap.length - 1; i > 0; ) {
			const parent = (i - 1) >> 1;
			if (!before(heap[i], heap[parent])) return;
			swap(i, parent);
			i = parent;
		}
	}

	function pop(): Entry {
		swap(0, heap.length - 1);
		const first = heap.pop() as Entry;
		for (let i = 0; ; ) {
			const [left, right] = [2 * i + 1, 2 * i + 2];
			let least = i;
			if (left < heap.length && before(heap[left], heap[least])) least = left;
			if (right < heap.length && before(heap[right], heap[least])) least = right;
			if (least === i) return first;
			swap(i, least);
			i = least;
		}
	}

	return {
		get now() {
			return now;
		},
		at(time, happen) {
			push({ time: Math.max(time, now), order: count++, happen });
		},
		run(end = Infinity) {
			while (heap.length > 0 && heap[0].time <= end) {
				const { time, happen } = pop();
				now = time;
				happen();
			}
			if (end !== Infinity) now = end;
		},
	};
}
