import { field } from '../../../engine/field';
import { flag } from '../../../engine/readers';

/** A member of a collection that says yes as soon as it is added. */
export function toggle<const Name extends string>(name: Name, displayName: string, description: string) {
	return field({ displayName, name, type: 'boolean', default: true, description }, flag);
}
