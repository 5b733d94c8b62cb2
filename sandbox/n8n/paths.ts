import { join, resolve } from 'node:path';

/** The package under test: this repository. */
export const PROJECT = resolve(__dirname, '../..');

/**
 * Everything that comes into being here. The name starts with a dot on purpose: `n8n-node build`
 * copies every icon that it finds below the project into dist, and a plain folder with n8n's own
 * node_modules in it would be searched too.
 */
export const STATE = join(__dirname, '.state');

/** Where n8n and the Node that it needs are installed. */
export const INSTALLATION = join(STATE, 'install');

/** A user folder of n8n with an empty, fully migrated database, copied for each start. */
export const BLANK_USER_FOLDER = join(STATE, 'blank');

/** Node 24, which n8n asks for whatever Node runs this project. */
export const NODE = join(INSTALLATION, 'node_modules/node/bin/node');

/** n8n's command. */
export const N8N = join(INSTALLATION, 'node_modules/n8n/bin/n8n');
