import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads these when it is loaded: its settings and binary files go to a folder of the test's own.
const folder = mkdtempSync(join(tmpdir(), 'n8n-core-test-'));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_ENCRYPTION_KEY = 'for tests only';
process.env.N8N_DEFAULT_BINARY_DATA_MODE = 'filesystem';
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
