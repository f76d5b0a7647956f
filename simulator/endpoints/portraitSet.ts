import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { tellProfileSet } from '../callbacks/accountCallbacks';
import { type Answer, isRefusal, refuse, succeed } from '../results/answer';
import type { ProfileValue } from '../state/profile';
import { checkProfileField } from '../state/profileTags';
import type { Switches } from '../switches';
import { type EndpointCall, ownerWrite } from './endpoint';
import { findOwner } from './owner';
import { PROFILE } from './serviceCodes';
import { readTagValues, type TagValue } from './tagValues';

/** `portrait_set`: sets profile fields of `From_Account`, all of them or none. */
export const portraitSet = ownerWrite(ENDPOINTS.portraitSet, setProfile);

function setProfile(call: EndpointCall): Answer {
	const entries = readTagValues(call.body.ProfileItem, PROFILE);
	if (isRefusal(entries)) return entries;

	const owner = findOwner(call, PROFILE);
	if (isRefusal(owner)) return owner;

	const fields = checkFields(entries, call.switches);
	if (typeof fields === 'number') return refuse(fields);
	if (call.isConflicting) return refuse(30008);

	for (const [tag, value] of fields) owner.profile.set(tag, value);
	tellProfileSet(call, owner.userId, fields);
	return succeed();
}

function checkFields(
	entries: readonly TagValue[],
	switches: Pick<Switches, 'customTags'>,
): [string, ProfileValue][] | number {
	const fields: [string, ProfileValue][] = [];

	for (const { tag, value } of entries) {
		const refusal = checkProfileField(tag, value, switches);
		if (refusal !== undefined) return refusal;
		if (typeof value !== 'string' && typeof value !== 'number') return 40610;
		fields.push([tag, value]);
	}

	return fields;
}
