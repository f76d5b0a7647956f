import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { isGiven, type MissingField } from '../../given';

/**
 * Turns what a user gave for a field into what is sent; undefined for what is not sent at all.
 *
 * @param field the field as the user sees it
 */
export type Rule = (value: unknown, field: string) => Checked<unknown>;

/** A field of the panel and the field of the body that it becomes. */
export interface WireField {
	readonly property: INodeProperties;
	/** The name of the field in the body. */
	readonly wire: string;
	readonly rule: Rule;
}

/** What is sent for the fields of an item, in their order; the first that cannot be sent is the problem. */
export function readFields(
	fields: readonly WireField[],
	values: Readonly<Record<string, unknown>>,
): Checked<WireObject> {
	const sent: Record<string, unknown> = {};
	for (const { property, wire, rule } of fields) {
		const checked = rule(values[property.name], property.displayName);
		if ('problem' in checked) return checked;
		if (checked.value !== undefined) sent[wire] = checked.value;
	}
	return { value: sent };
}

/** The fields as they stand in the panel, in their order. */
export function propertiesOf(fields: readonly WireField[]): readonly INodeProperties[] {
	return fields.map(({ property }) => property);
}

/** The fields that were added but have no value. */
export function listMissing(
	fields: readonly WireField[],
	values: Readonly<Record<string, unknown>>,
): readonly MissingField[] {
	return fields
		.filter(({ property: { name } }) => name in values && !isGiven(values[name]))
		.map(({ property: { name, displayName } }) => ({ field: displayName, value: values[name] }));
}
