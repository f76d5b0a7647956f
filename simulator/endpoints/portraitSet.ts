import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { isJsonObject } from '../json';
import { type Answer, refuse, succeed } from '../results/answer';
import type { ProfileValue } from '../state/profile';
import { checkProfileField } from '../state/profileTags';
import type { Endpoint, EndpointCall } from './endpoint';
import { findOwner, isRefusal, PROFILE_OWNER_CODES } from './owner';

/** `portrait_set`: sets profile fields of `From_Account`, all of them or none. */
export const portraitSet: Endpoint = {
	path: `/${ENDPOINTS.portraitSet.path}`,
	callsPerSecond: ENDPOINTS.portraitSet.callsPerSecond,
	holdsOwner: true,
	handle: setProfile,
};

function setProfile(call: EndpointCall): Answer {
	const { ProfileItem: list } = call.body;
	if (!Array.isArray(list) || list.length === 0) return refuse(40001);

	const owner = findOwner(call, PROFILE_OWNER_CODES);
	if (isRefusal(owner)) return owner;

	const fields = readFields(list);
	if (typeof fields === 'number') return refuse(fields);
	if (call.isConflicting) return refuse(30008);

	for (const [tag, value] of fields) owner.profile.set(tag, value);
	return succeed();
}

function readFields(list: readonly unknown[]): [string, ProfileValue][] | number {
	const fields: [string, ProfileValue][] = [];

	for (const entry of list) {
		if (!isJsonObject(entry)) return 40001;
		const { Tag: tag, Value: value } = entry;
		if (typeof tag !== 'string' || value === undefined) return 40001;

		const refusal = checkProfileField(tag, value);
		if (refusal !== undefined) return refusal;
		if (typeof value !== 'string' && typeof value !== 'number') return 40610;
		fields.push([tag, value]);
	}

	return fields;
}
