import { isJsonObject } from '../../json';
import type { Refusal } from '../../results/answer';
import { type Field, refuseField } from '../../results/fieldRefusal';
import { type FieldRule, oneOf, OPTIONAL_TEXT, refuseBadFields } from '../fieldTypes';

/** What the service of one-to-one messages refuses it with. */
const MALFORMED = 90043;
const FLAG = oneOf([0, 1, undefined]);
const IMPORTANCE = oneOf(['LOW', 'NORMAL', undefined]);
const OPTIONAL_OBJECT: FieldRule = {
	isGood: (value) => value === undefined || isJsonObject(value),
	wanted: 'an object or left out',
};

type Rules = Readonly<Record<string, FieldRule>>;

const WHOLE: Rules = {
	PushFlag: FLAG,
	Title: OPTIONAL_TEXT,
	Desc: OPTIONAL_TEXT,
	Ext: OPTIONAL_TEXT,
	AndroidInfo: OPTIONAL_OBJECT,
	ApnsInfo: OPTIONAL_OBJECT,
};

const ANDROID: Rules = {
	Sound: OPTIONAL_TEXT,
	HuaWeiChannelID: OPTIONAL_TEXT,
	XiaoMiChannelID: OPTIONAL_TEXT,
	OPPOChannelID: OPTIONAL_TEXT,
	GoogleChannelID: OPTIONAL_TEXT,
	VIVOClassification: FLAG,
	HuaWeiImportance: IMPORTANCE,
	HonorImportance: IMPORTANCE,
	ExtAsHuaweiIntentParam: FLAG,
	HuaWeiCategory: OPTIONAL_TEXT,
	VIVOCategory: OPTIONAL_TEXT,
	PushStyle: FLAG,
	HuaWeiImage: OPTIONAL_TEXT,
	HonorImage: OPTIONAL_TEXT,
	GoogleImage: OPTIONAL_TEXT,
};

const APNS: Rules = {
	Sound: OPTIONAL_TEXT,
	BadgeMode: FLAG,
	Title: OPTIONAL_TEXT,
	SubTitle: OPTIONAL_TEXT,
	Image: OPTIONAL_TEXT,
	MutableContent: FLAG,
	InterruptionLevel: oneOf(['active', 'critical', 'passive', 'time-sensitive', undefined]),
	ContentAvailable: FLAG,
};

/** The refusal of an `OfflinePushInfo` that is not as documented, if it is not. */
export function refuseOfflinePush({ name, value }: Field, code = MALFORMED): Refusal | undefined {
	if (value === undefined) return undefined;
	if (!isJsonObject(value)) return refuseField(code, { name, value }, 'an object');

	const { AndroidInfo: android, ApnsInfo: apns } = value;
	return (
		refuseBadFields(code, value, WHOLE, `${name}.`) ??
		refuseInner(code, android, { rules: ANDROID, at: `${name}.AndroidInfo.` }) ??
		refuseInner(code, apns, { rules: APNS, at: `${name}.ApnsInfo.` })
	);
}

function refuseInner(
	code: number,
	value: unknown,
	{ rules, at }: { readonly rules: Rules; readonly at: string },
): Refusal | undefined {
	return isJsonObject(value) ? refuseBadFields(code, value, rules, at) : undefined;
}
