import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { tellProfileSet } from '../../callbacks/accountCallbacks';
import { type Answer, isRefusal, refuse, type Refusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import type { ProfileValue } from '../../state/profile';
import { setProfileField } from '../../state/profileField';
import { checkProfileField } from '../../state/profileTags';
import type { Switches } from '../../switches';
import { type EndpointCall, ownerWrite } from '../endpoint';
import { findOwner } from '../owner';
import { PROFILE } from '../serviceCodes';
import { readTagValues, type TagValue } from '../tagValues';

/** `portrait_set`: sets profile fields of `From_Account`, all of them or none. */
export const portraitSet = ownerWrite(ENDPOINTS.portraitSet, setProfile);

function setProfile(call: EndpointCall): Answer {
	const entries = readTagValues(fieldOf(call.body, 'ProfileItem'), PROFILE);
	if (isRefusal(entries)) return entries;

	const owner = findOwner(call, PROFILE);
	if (isRefusal(owner)) return owner;

	const fields = checkFields(entries, call.switches);
	if (isRefusal(fields)) return fields;
	if (call.isConflicting) return refuse(30008);

	for (const [tag, value] of fields) setProfileField(owner, tag, value);
	tellProfileSet(call, owner.userId, fields);
	return succeed();
}

function checkFields(
	entries: readonly TagValue[],
	switches: Pick<Switches, 'customTags'>,
): [string, ProfileValue][] | Refusal {
	const fields: [string, ProfileValue][] = [];

	for (const [index, { tag, value }] of entries.entries()) {
		const field = { name: `ProfileItem[${index}].Value of ${tag}`, value };
		const problem = checkProfileField(tag, value, switches);
		if (problem) return refuseField(problem.code, field, problem.wanted);
		if (typeof value !== 'string' && typeof value !== 'number') {
			return refuseField(40610, field, 'a text or a number');
		}
		fields.push([tag, value]);
	}

	return fields;
}
