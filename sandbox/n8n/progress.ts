/** Tells a person that something long is under way. */
export interface Progress {
	/** Starts a step, ending the one before. */
	begin(step: string): void;
	/** Says how far the step is. */
	detail(text: string): void;
	/** Ends the last step. */
	end(): void;
}

/** Tells nobody. */
export const silent: Progress = { begin: () => undefined, detail: () => undefined, end: () => undefined };

/** A line that keeps itself up to date; where the output is no terminal, a line now and then. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
	const every = stream.isTTY ? 200 : 30_000;
	let step = '';
	let detail = '';
	let start = 0;
	let timer: NodeJS.Timeout | undefined;

	const line = () => [step, detail, elapsed(Date.now() - start)].filter((part) => part !== '').join(' · ');
	// A terminal's line is overwritten; any other output gets a line at every showing.
	const show = () => stream.write(stream.isTTY ? `\r\x1b[2K${line()}` : `${line()}\n`);
	const end = () => {
		if (timer === undefined) return;
		clearInterval(timer);
		timer = undefined;
		detail = '';
		if (stream.isTTY || Date.now() - start >= 1000) show();
		if (stream.isTTY) stream.write('\n');
	};
	return {
		begin: (name) => {
			end();
			[step, detail, start] = [name, '', Date.now()];
			timer = setInterval(show, every).unref();
			show();
		},
		detail: (text) => {
			detail = text;
		},
		end,
	};
}

function elapsed(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000);
	if (seconds === 0) return '';
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
