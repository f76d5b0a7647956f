import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import type { ParameterValues } from '../../bulk/parameters';
import type { WireObject } from '../../bulk/request';
import {
	additionalFieldsFor,
	checkAdditionalFields,
	type MessageEndpoint,
} from './additional/additionalFields';
import { checkContent, CONTENT_PARAMETERS, contentFields } from './content/content';
import type { Details } from '../reader';
import { checkMessageSize } from './size';

export type { MessageEndpoint } from './additional/additionalFields';

/** The fields of a message: what it says, and what the endpoint takes beside that. */
export function messageFields(endpoint: MessageEndpoint): readonly INodeProperties[] {
	return [...contentFields, additionalFieldsFor(endpoint)];
}

/** The parameters that {@link checkMessage} reads. */
export const MESSAGE_PARAMETERS: readonly string[] = [...CONTENT_PARAMETERS, 'additionalFields'];

/**
 * What is sent for the message of an item: `MsgBody` and the additional fields, without accounts and numbers;
 * or the first thing about it that cannot be sent.
 */
export function checkMessage(
	values: ParameterValues,
	endpoint: MessageEndpoint,
): Checked<WireObject> {
	const content = checkContent(values);
	if ('problem' in content) return content;
	const additional = checkAdditionalFields(values.additionalFields, endpoint);
	if ('problem' in additional) return additional;
	return checkMessageSize({ MsgBody: content.value, ...additional.value });
}

/** A message whose call carries nothing else. */
export function checkOwnMessage(
	values: ParameterValues,
	endpoint: MessageEndpoint,
): Checked<Details> {
	const message = checkMessage(values, endpoint);
	return 'problem' in message ? message : { value: { common: {}, details: message.value } };
}
