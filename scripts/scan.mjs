// Runs the checks that n8n runs on a community package, on the source and on what is published.
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';

const parts = [
	['source', SOURCE_FILE_PATTERNS],
	['dist', ['dist/**/*.js', 'package.json']],
];

for (const [name, patterns] of parts) {
	const { passed, message, details } = await analyzePackage(process.cwd(), patterns);
	console.log(`scan of ${name}: ${passed ? 'passed' : `failed: ${message}\n${details ?? ''}`}`);
	if (!passed) process.exitCode = 1;
}
