import type { IBinaryData } from 'n8n-workflow';

import { InputRefusal } from '../input-refusal';
import { safeFileName } from './file-name';
import type { OutgoingFile } from './multipart';
import type { BinaryHelpers } from './store';

/** The files of one item, by the name of the field that holds them. */
export interface ItemFiles {
	/**
	 * The files in the named fields; all files of the item for `*`.
	 * @throws InputRefusal when a field is missing or holds no file
	 */
	in(fields: readonly string[], parameter: string): OutgoingFile[];
}

/** The item's files as n8n keeps them, ready to be sent on. */
export function filesOf(binary: Record<string, IBinaryData> | undefined, helpers: BinaryHelpers): ItemFiles {
	const held = binary ?? {};
	return {
		in(fields, parameter) {
			const names = fields.includes('*') ? Object.keys(held) : fields;
			if (names.length === 0) {
				throw new InputRefusal(
					`'${parameter}' finds no file: the item has none`,
					'Connect a node that gives a file, such as HTTP Request or Read/Write Files from Disk.',
				);
			}
			return names.map((name) => outgoing(name, held, parameter, helpers));
		},
	};
}

function outgoing(
	name: string,
	held: Record<string, IBinaryData>,
	parameter: string,
	helpers: BinaryHelpers,
): OutgoingFile {
	const file = Object.hasOwn(held, name) ? held[name] : undefined;
	if (!file || typeof file.mimeType !== 'string' || (!file.id && !file.data)) {
		const present = Object.keys(held);
		throw new InputRefusal(
			`'${parameter}' names "${name}", which is no file of this item`,
			present.length > 0
				? `The item's files are in: ${present.join(', ')}.`
				: 'The item has no files. Connect a node that gives one.',
		);
	}
	const { id, data, mimeType, bytes } = file;
	return {
		fileName: safeFileName(file.fileName, `${name}${file.fileExtension ? `.${file.fileExtension}` : ''}`),
		mimeType,
		size: id ? bytes : Buffer.byteLength(data, 'base64'),
		open: async () => (id ? await helpers.getBinaryStream(id) : Buffer.from(data, 'base64')),
	};
}
