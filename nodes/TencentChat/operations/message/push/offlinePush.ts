import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { checkCollection } from '../../given';
import { propertiesOf, readFields } from '../fields/wireField';
import { androidFields } from './android';
import { generalFields } from './general';
import { iosFields } from './ios';

const OFFLINE_PUSH = 'Offline Push';

/** What receivers see who are not online. */
export const offlinePushField: INodeProperties = {
	displayName: OFFLINE_PUSH,
	name: 'offlinePush',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	description:
		'What the phones of receivers show who are not online. With any of these, the push settings of a custom message do not count.',
	options: [
		...propertiesOf(generalFields),
		...propertiesOf(androidFields),
		...propertiesOf(iosFields),
	].sort((left, right) => left.displayName.localeCompare(right.displayName)),
};

/** The `OfflinePushInfo` of an item; undefined when it says nothing. */
export function checkOfflinePush(value: unknown): Checked<WireObject | undefined> {
	const collection = checkCollection(value, OFFLINE_PUSH);
	if ('problem' in collection) return collection;
	const general = readFields(generalFields, collection.value);
	if ('problem' in general) return general;
	const android = readFields(androidFields, collection.value);
	if ('problem' in android) return android;
	const ios = readFields(iosFields, collection.value);
	if ('problem' in ios) return ios;
	const info: WireObject = {
		...general.value,
		...(isFilled(android.value) && { AndroidInfo: android.value }),
		...(isFilled(ios.value) && { ApnsInfo: ios.value }),
	};
	return { value: isFilled(info) ? info : undefined };
}

function isFilled(fields: WireObject): boolean {
	return Object.keys(fields).length > 0;
}
