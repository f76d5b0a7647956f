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

/** The code that a profile field is refused with, or undefined when it is good. */
export function checkProfileField(
	tag: string,
	value: unknown,
	switches: Pick<Switches, 'customTags'>,
): number | undefined {
	const rule = ruleOf(tag, switches);
	if (!rule) return 40009;

	switch (rule.kind) {
		case 'uint32':
			if (typeof value !== 'number') return 40610;
			return Number.isInteger(value) && value >= 0 && value <= MAX_UINT32 ? undefined : 40605;
		case 'choice':
			if (typeof value !== 'string') return 40610;
			return rule.values.includes(value) ? undefined : 40605;
		case 'text':
			if (typeof value !== 'string') return 40610;
			return checkLength(value, rule.maxBytes);
		case 'custom':
			return checkCustom(value);
	}
}

function ruleOf(
	tag: string,
	{ customTags }: Pick<Switches, 'customTags'>,
): ProfileRule | undefined {
	return customTags === 'accept' && CUSTOM_TAG.test(tag) ? CUSTOM : RULES.get(tag);
}

/** The console gives each custom field a type; the simulator has none and takes both. */
function checkCustom(value: unknown): number | undefined {
	if (typeof value === 'number') return undefined;
	return typeof value === 'string' ? checkLength(value, BYTE_LIMITS.profileText) : 40610;
}

/** 40601 is documented for 500 bytes only, so a shorter limit counts as a value not allowed. */
function checkLength(text: string, maxBytes: number): number | undefined {
	if (byteLength(text) > BYTE_LIMITS.profileText) return 40601;
	return byteLength(text) > maxBytes ? 40605 : undefined;
}
