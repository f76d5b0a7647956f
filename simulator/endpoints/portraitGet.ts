import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, refuse } from '../results/answer';
import { answerFriends } from '../results/friendResults';
import { itself } from '../results/itemResults';
import { PORTRAIT_GET } from '../results/verdicts/accounts';
import { isProfileTag } from '../state/profileTags';
import { chooseValues, profileValues } from './chosenValues';
import { type EndpointCall, freeCommand } from './endpoint';
import { readNames, refuseMissing } from './lists';
import { PROFILE } from './serviceCodes';
import { readTags } from './tagValues';

/** `portrait_get`: chosen profile fields of some accounts, as far as they were set. */
export const portraitGet = freeCommand(ENDPOINTS.portraitGet, getProfiles);

function getProfiles(call: EndpointCall): Answer {
	const { app, body, switches } = call;

	const names = readNames(call, body.To_Account, PROFILE);
	if (isRefusal(names)) return names;

	const tags = readTags(body.TagList, PROFILE);
	if (isRefusal(tags)) return tags;
	if (!tags.every((tag) => isProfileTag(tag, switches))) return refuse(40009);

	const missing = refuseMissing(call, names, PROFILE);
	if (missing) return missing;

	return answerFriends(
		call,
		names,
		{
			nameOf: itself,
			judge: (name) => {
				const account = app.account(name);
				if (!account) return PORTRAIT_GET.accountMissing;
				return { fields: { ProfileItem: chooseValues(profileValues(account), tags) } };
			},
			verdicts: PORTRAIT_GET,
		},
		{ list: 'UserProfileItem', findings: 'before' },
	);
}
