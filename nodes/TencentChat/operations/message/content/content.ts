import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../../api/problem';
import type { ParameterValues } from '../../../bulk/parameters';
import { checkChoice } from '../../../checks';
import { readSafely } from '../fields/readable';
import type { ContentType, MessageElement } from './contentType';
import { customContent } from './custom';
import { elementsContent } from './elements';
import { faceContent } from './face';
import { fileContent } from './file';
import { imageContent } from './image';
import { locationContent } from './location';
import { soundContent } from './sound';
import { textContent } from './text';
import { videoContent } from './video';

export type { MessageElement } from './contentType';

/** All that a message can be; alphabetical by name, as n8n's editor wants it. */
const CONTENT_TYPES: readonly ContentType[] = [
	customContent,
	elementsContent,
	faceContent,
	fileContent,
	imageContent,
	locationContent,
	soundContent,
	textContent,
	videoContent,
];

const MESSAGE_TYPE = 'Message Type';

/** What a message is when the user says nothing. */
const USUAL_TYPE = 'text';

/** The fields of what a message says, each shown for its Message Type only. */
export const contentFields: readonly INodeProperties[] = [
	{
		displayName: MESSAGE_TYPE,
		name: 'messageType',
		type: 'options',
		options: CONTENT_TYPES.map(({ name, value, description }) => ({ name, value, description })),
		default: 'text',
		description: 'What the message is',
	},
	...CONTENT_TYPES.flatMap(({ value, properties }) =>
		properties.map((property) => ({
			...property,
			displayOptions: { show: { messageType: [value] } },
		})),
	),
];

/** The names of those fields. */
export const CONTENT_PARAMETERS: readonly string[] = contentFields.map(({ name }) => name);

/** The `MsgBody` of an item, or what about it cannot be sent. */
export function checkContent(values: ParameterValues): Checked<readonly MessageElement[]> {
	return readSafely('The message', () => {
		const choices = CONTENT_TYPES.map(({ value }) => value);
		const type = checkChoice(values.messageType ?? USUAL_TYPE, MESSAGE_TYPE, choices);
		if ('problem' in type) return type;
		const content = CONTENT_TYPES.find(({ value }) => value === type.value) ?? textContent;
		return content.check(values);
	});
}
