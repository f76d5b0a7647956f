import type { INodeProperties } from 'n8n-workflow';

import { problem, type Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { checkCollection } from '../../given';
import { readSafely } from '../fields/readable';
import { propertiesOf, readFields } from '../fields/wireField';
import { checkOfflinePush, offlinePushField } from '../push/offlinePush';
import type { AdditionalField } from './additionalField';
import type { MessageEndpoint } from './endpoints';
import { forbidCallbacksField } from './forbidCallbacks';
import { checkMentions, mentionFields } from './mentions';
import { groupReceiversField } from './receivers';
import { checkControls, controlFields } from './sendControl';
import { storageFields } from './storage';
import { treatmentFields } from './treatment';

export type { MessageEndpoint } from './endpoints';

const ADDITIONAL_FIELDS = 'Additional Fields';

const FIELDS: readonly AdditionalField[] = [
	...storageFields,
	...treatmentFields,
	forbidCallbacksField,
	groupReceiversField,
];

/** The collection of what an endpoint takes beside the content. */
export function additionalFieldsFor(endpoint: MessageEndpoint): INodeProperties {
	const options = [
		...propertiesOf(fieldsOf(endpoint)),
		...controlFields(endpoint),
		...(endpoint === 'group' ? mentionFields : []),
		...(endpoint === 'update' ? [] : [offlinePushField]),
	].sort((left, right) => left.displayName.localeCompare(right.displayName));
	return {
		displayName: ADDITIONAL_FIELDS,
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options,
	};
}

/** The fields of the body that an item's additional fields become; those of other endpoints are not read. */
export function checkAdditionalFields(
	value: unknown,
	endpoint: MessageEndpoint,
): Checked<WireObject> {
	return readSafely(ADDITIONAL_FIELDS, () => {
		const collection = checkCollection(value, ADDITIONAL_FIELDS);
		return 'problem' in collection ? collection : checkFields(collection.value, endpoint);
	});
}

type Fields = Readonly<Record<string, unknown>>;

function checkFields(fields: Fields, endpoint: MessageEndpoint): Checked<WireObject> {
	const plain = readFields(fieldsOf(endpoint), fields);
	if ('problem' in plain) return plain;
	const controls = checkControls(fields, endpoint);
	if ('problem' in controls) return controls;
	const mentions = endpoint === 'group' ? checkMentions(fields) : NOTHING;
	if ('problem' in mentions) return mentions;
	const push = endpoint === 'update' ? NOTHING : checkOfflinePush(fields.offlinePush);
	if ('problem' in push) return push;
	const wire: WireObject = {
		...plain.value,
		...(controls.value && { SendMsgControl: controls.value }),
		...(mentions.value && { GroupAtInfo: mentions.value }),
		...(push.value && { OfflinePushInfo: push.value }),
	};
	return endpoint === 'group' ? checkTogether(wire) : { value: wire };
}

const NOTHING = { value: undefined };

/** What a group does not take together. Source: https://www.tencentcloud.com/document/product/1047/34959 */
function checkTogether(wire: WireObject): Checked<WireObject> {
	if (wire.OnlineOnlyFlag !== 1 || wire.SendMsgControl === undefined) return { value: wire };
	return problem(
		'Online Only is on together with No Unread or No Last Message, which a group does not take',
		'Switch one of them off; a message for members who are online is neither counted nor listed anyway.',
	);
}

function fieldsOf(endpoint: MessageEndpoint): readonly AdditionalField[] {
	return FIELDS.filter(({ endpoints }) => endpoints.includes(endpoint));
}
