/**
 * A process of its own, started by scenarios/recording.ts: from the network into a file, with
 * nothing but Node. Plain JavaScript, so that nothing else is in its memory. Prints the seconds
 * from the answer's first byte to the file's last.
 */
const { createWriteStream } = require('node:fs');
const { get } = require('node:http');
const { pipeline } = require('node:stream/promises');

const { url, headers, file } = JSON.parse(process.argv[2]);
get(url, { headers }, async (answer) => {
	const start = performance.now();
	await pipeline(answer, createWriteStream(file));
	console.log((performance.now() - start) / 1000);
});
