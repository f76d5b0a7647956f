import { BYTE_LIMITS, byteLength } from '../limits';
import type { Switches } from '../switches';
import { ADMIN_FORBID_TYPES, ALLOW_TYPES } from './profile';

/** What a profile field accepts. */
type ProfileRule =
	| { readonly kind: 'text'; readonly maxBytes: number }
	| { readonly kind: 'choice'; readonly values: readonly string[] }
	| { readonly kind: 'uint32' }
	| { readonly kind: 'custom' };

const MAX_UINT32 = 2 ** 32 - 1;
const TEXT: ProfileRule = { kind: 'text', maxBytes: BYTE_LIMITS.profileText };
const UINT32: ProfileRule = { kind: 'uint32' };
const CUSTOM: ProfileRule = { kind: 'custom' };
const CUSTOM_TAG = /^Tag_Profile_Custom_[A-Za-z]{1,8}$/;
const GENDERS = ['Gender_Type_Unknown', 'Gender_Type_Female', 'Gender_Type_Male'];

/** The standard profile fields. */
const RULES: ReadonlyMap<string, ProfileRule> = new Map<string, ProfileRule>([
	['Tag_Profile_IM_Nick', TEXT],
	['Tag_Profile_IM_Gender', { kind: 'choice', values: GENDERS }],
	['Tag_Profile_IM_BirthDay', UINT32],
	['Tag_Profile_IM_Location', { kind: 'text', maxBytes: BYTE_LIMITS.profileLocation }],
	['Tag_Profile_IM_SelfSignature', TEXT],
	['Tag_Profile_IM_AllowType', { kind: 'choice', values: ALLOW_TYPES }],
	['Tag_Profile_IM_Language', UINT32],
	['Tag_Profile_IM_Image', TEXT],
	['Tag_Profile_IM_MsgSettings', UINT32],
	['Tag_Profile_IM_AdminForbidType', { kind: 'choice', values: ADMIN_FORBID_TYPES }],
	['Tag_Profile_IM_Level', UINT32],
	['Tag_Profile_IM_Role', UINT32],
]);

/** Whether there is a profile field of this tag. */
export function isProfileTag(tag: string, switches: Pick<Switches, 'customTags'>): boolean {
	return ruleOf(tag, switches) !== undefined;
}

/** What is wrong with the value of a profile field. */
export interface ProfileProblem {
	readonly code: number;
	/** What was wanted, such as `a text`. */
	readonly wanted: string;
}

/** What a profile field is refused for, or undefined when it is good. */
export function checkProfileField(
	tag: string,
	value: unknown,
	switches: Pick<Switches, 'customTags'>,
): ProfileProblem | undefined {
	const rule = ruleOf(tag, switches);
	if (!rule) return { code: 40009, wanted: 'of a field that the app has' };

	switch (rule.kind) {
		case 'uint32':
			if (typeof value !== 'number') return wrongType('a number');
			return isUint32(value) ? undefined : notAllowed(`a whole number from 0 to ${MAX_UINT32}`);
		case 'choice':
			if (typeof value !== 'string') return wrongType('a text');
			return rule.values.includes(value) ? undefined : notAllowed(rule.values.join(' or '));
		case 'text':
			if (typeof value !== 'string') return wrongType('a text');
			return checkLength(value, rule.maxBytes);
		case 'custom':
			return checkCustom(value);
	}
}

function wrongType(wanted: string): ProfileProblem {
	return { code: 40610, wanted };
}

function notAllowed(wanted: string): ProfileProblem {
	return { code: 40605, wanted };
}

function isUint32(value: number): boolean {
	return Number.isInteger(value) && value >= 0 && value <= MAX_UINT32;
}

function ruleOf(
	tag: string,
	{ customTags }: Pick<Switches, 'customTags'>,
): ProfileRule | undefined {
	return customTags === 'accept' && CUSTOM_TAG.test(tag) ? CUSTOM : RULES.get(tag);
}

/** The console gives each custom field a type; the simulator has none and takes both. */
function checkCustom(value: unknown): ProfileProblem | undefined {
	if (typeof value === 'number') return undefined;
	if (typeof value !== 'string') return wrongType('a text or a number');
	return checkLength(value, BYTE_LIMITS.profileText);
}

/** 40601 is documented for 500 bytes only, so a shorter limit counts as a value not allowed. */
function checkLength(text: string, maxBytes: number): ProfileProblem | undefined {
	const wanted = `at most ${maxBytes} bytes long`;
	if (byteLength(text) > BYTE_LIMITS.profileText) return { code: 40601, wanted };
	return byteLength(text) > maxBytes ? notAllowed(wanted) : undefined;
}
