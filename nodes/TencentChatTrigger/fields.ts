import type { IDataObject } from 'n8n-workflow';

import { toCamelCase, withCamelCase } from './camelCase';

/**
 * What the trigger itself says in an item. Nothing of a callback may stand under these names: whoever
 * knows one signed URL may send any body, and under `answer` a workflow looks for what it has to decide.
 */
export const OWN_FIELDS: readonly string[] = [
	'event',
	'phase',
	'platform',
	'clientIp',
	'eventTime',
	'eventId',
	'raw',
	'answer',
	'groupId',
	'messageKey',
	'messageSeq',
	'messageType',
	'text',
];

/**
 * The fields of a callback, or of an entry of its list, in camelCase. One that has a name of the
 * trigger's own fields comes out as `bodyAnswer`, `bodyEvent` and so on.
 *
 * @param except names that are left out, as Tencent Chat writes them
 */
export function toFields(
	fields: Readonly<Record<string, unknown>>,
	except: readonly string[],
): IDataObject {
	const named = Object.entries(fields).flatMap(([name, value]) =>
		except.includes(name) ? [] : [[toFieldName(name), withCamelCase(value)]],
	);
	return Object.fromEntries(named) as IDataObject;
}

function toFieldName(name: string): string {
	const camelCase = toCamelCase(name);
	return OWN_FIELDS.includes(camelCase) ? toCamelCase(`Body_${name}`) : camelCase;
}
