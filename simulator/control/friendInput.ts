import { isJsonObject, type JsonObject } from '../json';
import type { CustomValue } from '../state/account';
import { isCustomFriendTag, isCustomValue } from '../state/friendTags';
import type { NamedFriend } from '../state/setup';
import { ControlInputError, optional, readText, readTexts, readWhole, refuseOthers } from './input';

const FIELDS = ['userId', 'remark', 'addSource', 'addWording', 'addTime', 'groupNames', 'custom'];

/** The friends of an account: names, or objects with what the account has noted about them. */
export function readFriends(value: unknown, name: string): (string | NamedFriend)[] {
	if (!Array.isArray(value)) {
		throw new ControlInputError(`"${name}" must be an array of texts and objects`);
	}
	return value.map((entry: unknown, index) => {
		const at = `${name}[${index}]`;
		return isJsonObject(entry) ? readFriend(entry, at) : readText(entry, at);
	});
}

function readFriend(json: JsonObject, at: string): NamedFriend {
	refuseOthers(json, FIELDS, at);

	const text = (field: string) =>
		optional(json[field], (value) => readText(value, `${at}.${field}`));
	return {
		userId: readText(json.userId, `${at}.userId`),
		remark: text('remark'),
		addSource: text('addSource'),
		addWording: text('addWording'),
		custom: optional(json.custom, (value) => readCustom(value, `${at}.custom`)),
		// Spread, because these two have defaults which an undefined would write over.
		...(json.addTime !== undefined && { addTime: readWhole(json.addTime, `${at}.addTime`, 0) }),
		...(json.groupNames !== undefined && {
			groupNames: readTexts(json.groupNames, `${at}.groupNames`),
		}),
	};
}

function readCustom(value: unknown, name: string): Record<string, CustomValue> {
	if (!isJsonObject(value)) throw badCustom(name);

	const custom: Record<string, CustomValue> = {};
	for (const [tag, entry] of Object.entries(value)) {
		const isTag = isCustomFriendTag(tag, { customTags: 'accept' });
		if (!isTag || !isCustomValue(entry)) throw badCustom(name);
		custom[tag] = entry;
	}
	return custom;
}

function badCustom(name: string): ControlInputError {
	return new ControlInputError(
		`"${name}" must be an object such as {"Tag_SNS_Custom_Level": "gold"}`,
	);
}
