import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import { checkChoice, checkOptionalText, checkWholeNumber } from '../../checks';
import { isGiven } from '../given';
import { refuseEmpty } from '../message/fields/texts';
import type { Rule, WireField } from '../message/fields/wireField';

/**
 * Limits of a group's texts, in bytes of UTF-8. Source:
 * https://www.tencentcloud.com/document/product/1047/34895
 */
const MAX_BYTES = { name: 30, introduction: 240, notification: 300, faceUrl: 100 } as const;

/** More members than a group of any type can have. */
const MAX_MEMBERS = 1_000_000;

/** The name of a group. */
export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Deal 1001',
	description: 'Name of the group, 1 to 30 bytes: 30 English letters or 10 Chinese characters',
};

/** A name that may be left out, but not be empty. */
export const optionalName = (value: unknown, field: string): Checked<string | undefined> => {
	if (!isGiven(value)) return { value: undefined };
	const text = typeof value === 'string' ? value.trim() : value;
	return refuseEmpty(checkOptionalText(text, { field, min: 1, max: MAX_BYTES.name }), field);
};

/** A text that may be left out, and that an empty one clears. */
export function clearableText(max: number): Rule {
	return (value, field) => {
		if (!isGiven(value)) return { value: undefined };
		const checked = checkOptionalText(value, { field, min: 0, max });
		return 'problem' in checked ? checked : { value: checked.value ?? '' };
	};
}

/** One of some words, which may be left out. */
export function optionalChoice(words: readonly string[]): Rule {
	return (value, field) =>
		isGiven(value) && value !== '' ? checkChoice(value, field, words) : { value: undefined };
}

const memberCount: Rule = (value, field) =>
	isGiven(value)
		? checkWholeNumber(value, field, { min: 1, max: MAX_MEMBERS })
		: { value: undefined };

/** What a group says about itself beside its name, alphabetical. */
export const profileFields: readonly WireField[] = [
	{
		property: {
			displayName: 'Apply Join Option',
			name: 'applyJoinOption',
			type: 'options',
			options: [
				{ name: 'Disabled', value: 'DisableApply', description: 'Nobody can ask to join' },
				{ name: 'Free Access', value: 'FreeAccess', description: 'Everybody can join' },
				{
					name: 'Needs Permission',
					value: 'NeedPermission',
					description: 'The owner or an administrator has to agree',
				},
			],
			default: 'NeedPermission',
			description: 'What happens when somebody asks to join. Communities do not take it.',
		},
		wire: 'ApplyJoinOption',
		rule: optionalChoice(['DisableApply', 'FreeAccess', 'NeedPermission']),
	},
	{
		property: {
			displayName: 'Face URL',
			name: 'faceUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/group.png',
			description: 'Address of the picture of the group, at most 100 bytes',
		},
		wire: 'FaceUrl',
		rule: clearableText(MAX_BYTES.faceUrl),
	},
	{
		property: {
			displayName: 'Introduction',
			name: 'introduction',
			type: 'string',
			default: '',
			placeholder: 'e.g. All about deal 1001',
			description: 'What the group is for, at most 240 bytes',
		},
		wire: 'Introduction',
		rule: clearableText(MAX_BYTES.introduction),
	},
	{
		property: {
			displayName: 'Invite Join Option',
			name: 'inviteJoinOption',
			type: 'options',
			options: [
				{ name: 'Disabled', value: 'DisableInvite', description: 'Nobody can invite' },
				{ name: 'Free Access', value: 'FreeAccess', description: 'Who is invited joins at once' },
				{
					name: 'Needs Permission',
					value: 'NeedPermission',
					description: 'The owner or an administrator has to agree',
				},
			],
			default: 'FreeAccess',
			description:
				'What happens when a member invites somebody. Live groups (AVChatRoom) do not take it.',
		},
		wire: 'InviteJoinOption',
		rule: optionalChoice(['DisableInvite', 'FreeAccess', 'NeedPermission']),
	},
	{
		property: {
			displayName: 'Notification',
			name: 'notification',
			type: 'string',
			default: '',
			placeholder: 'e.g. We meet on Monday at 9',
			description: 'Notice on top of the group, at most 300 bytes',
		},
		wire: 'Notification',
		rule: clearableText(MAX_BYTES.notification),
	},
];

/**
 * The most members that a group may have.
 *
 * @param wire two commands have two names for it
 */
export function maxMemberCountField(wire: 'MaxMemberCount' | 'MaxMemberNum'): WireField {
	return {
		property: {
			displayName: 'Max Member Count',
			name: 'maxMemberCount',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 200,
			description: 'How many members the group may have; the plan of the app allows no more',
		},
		wire,
		rule: memberCount,
	};
}
