import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Account } from './account';
import { alphabetical } from './alphabetical';
import { collection, field } from './field';
import type { Field } from './field';
import type { Operation } from './operation';
import type { Platform, Resource } from './platform';
import { whole } from './readers';

const itemsInParallel = field(
	{
		displayName: 'Items in Parallel',
		name: 'itemsInParallel',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 10,
		description:
			'How many items are worked on at the same time. The output keeps the order of the input, and messages to one recipient always leave in order.',
	},
	whole,
);

/** The fields of an operation as the form shows them: its own, then Options. */
export function formOf<A extends Account>(
	operation: Operation<A>,
	platform: Platform<A>,
): readonly Field[] {
	const options = collection(
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
		},
		[...operation.options, ...platform.options, itemsInParallel],
	);
	return [...operation.fields, options];
}

/** All properties of a platform's node: Resource, Operation, and what each operation asks for. */
export function propertiesOf<A extends Account>(platform: Platform<A>): INodeProperties[] {
	return [
		menu(
			'Resource',
			'resource',
			platform.resources.map(({ name, value, description }) => ({ name, value, description })),
		),
		...platform.resources.map(operationMenu),
		...platform.resources.flatMap((resource) => resourceProperties(resource, platform)),
	];
}

function operationMenu<A extends Account>({ value, operations }: Resource<A>): INodeProperties {
	const options = operations.map(({ name, value: operation, action, description }) => ({
		name,
		value: operation,
		action,
		description,
	}));
	return { ...menu('Operation', 'operation', options), displayOptions: { show: { resource: [value] } } };
}

const MENU = { type: 'options' as const, noDataExpression: true };

/** A menu in alphabetical order; what was given first is chosen at first. */
function menu(displayName: string, name: string, options: INodePropertyOptions[]): INodeProperties {
	const sorted = alphabetical(options, (option) => option.name);
	return { ...MENU, displayName, name, options: sorted, default: options[0].value };
}

/**
 * The properties of a resource's operations, each once for all operations that share it (every
 * property is sent to every browser), in an order that suits each operation.
 */
function resourceProperties<A extends Account>(
	resource: Resource<A>,
	platform: Platform<A>,
): INodeProperties[] {
	const merged: Array<{ property: INodeProperties; text: string; operations: string[] }> = [];
	for (const operation of resource.operations) {
		let position = 0;
		for (const { property } of formOf(operation, platform)) {
			const text = JSON.stringify(property);
			const known = merged.findIndex((one, index) => index >= position && one.text === text);
			if (known >= 0) {
				merged[known].operations.push(operation.value);
				position = known + 1;
			} else {
				merged.splice(position, 0, { property, text, operations: [operation.value] });
				position++;
			}
		}
	}
	return merged.map(({ property, operations }) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: {
				resource: [resource.value],
				operation: operations,
				...property.displayOptions?.show,
			},
		},
	}));
}
