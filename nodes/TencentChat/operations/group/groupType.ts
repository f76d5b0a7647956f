import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import { checkChoice } from '../../checks';

/** What holds when the user says nothing. */
const USUAL_GROUP_TYPE = 'Public';

/** As Tencent's commands take them. */
export const GROUP_TYPES: readonly string[] = [
	'AVChatRoom',
	'ChatRoom',
	'Community',
	'Private',
	'Public',
];

/** Two types have another name in newer SDKs and in the console. */
const NEWER_NAMES: ReadonlyMap<unknown, string> = new Map([
	['Meeting', 'ChatRoom'],
	['Work', 'Private'],
]);

/** The types with what matters about each. Source: https://www.tencentcloud.com/document/product/1047/33529 */
export const groupTypeField: INodeProperties = {
	displayName: 'Group Type',
	name: 'groupType',
	type: 'options',
	options: [
		{
			name: 'Community',
			value: 'Community',
			description: 'Up to 100,000 members or more; needs a higher plan and a switch in the console',
		},
		{
			name: 'Live Group (AVChatRoom)',
			value: 'AVChatRoom',
			description: 'Any number of viewers; neither members nor messages are kept',
		},
		{
			name: 'Meeting (ChatRoom)',
			value: 'ChatRoom',
			description: 'Everybody may join; unread messages are not counted',
		},
		{
			name: 'Public',
			value: 'Public',
			description: 'Who wants to join asks first; has administrators',
		},
		{
			name: 'Work (Private)',
			value: 'Private',
			description:
				'By invitation only, without administrators; members see it once the first message was sent',
		},
	],
	default: 'Public',
	description: 'What kind of group it is; it cannot be changed later',
};

/** Checks a type; nothing is the usual one. */
export function checkGroupType(value: unknown): Checked<string> {
	const type = value ?? USUAL_GROUP_TYPE;
	return checkChoice(NEWER_NAMES.get(type) ?? type, groupTypeField.displayName, GROUP_TYPES);
}
