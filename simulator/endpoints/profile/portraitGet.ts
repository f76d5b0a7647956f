import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { answerFriends } from '../../results/friendResults';
import { itself } from '../../results/itemResults';
import { PORTRAIT_GET } from '../../results/verdicts/accounts';
import { isProfileTag } from '../../state/profileTags';
import { beyond100 } from '../beyond100';
import { chooseValues, listOrNone, profileValues } from '../chosenValues';
import { type EndpointCall, freeCommand } from '../endpoint';
import { readNames, refuseUnknown } from '../lists';
import { PROFILE } from '../serviceCodes';
import { readTags } from '../tagValues';

/** `portrait_get`: chosen profile fields of some accounts, as far as they were set. */
export const portraitGet = freeCommand(ENDPOINTS.portraitGet, getProfiles);

function getProfiles(call: EndpointCall): Answer {
	const { app, body, switches } = call;

	const names = readNames(beyond100(call), fieldOf(body, 'To_Account'), PROFILE);
	if (isRefusal(names)) return names;

	const tags = readTags(fieldOf(body, 'TagList'), PROFILE, {
		isKnown: (tag) => isProfileTag(tag, switches),
		unknown: 40009,
	});
	if (isRefusal(tags)) return tags;

	const isStrict = switches.notImportedProfile === 'whole';
	const unknown = isStrict ? refuseUnknown(app, names, PROFILE) : undefined;
	if (unknown) return unknown;

	return answerFriends(
		call,
		names,
		{
			nameOf: itself,
			judge: (name) => {
				const account = app.account(name);
				if (!account) return PORTRAIT_GET.accountMissing;
				const values = chooseValues(profileValues(account), tags);
				return { fields: listOrNone('ProfileItem', values, switches) };
			},
			verdicts: PORTRAIT_GET,
		},
		{ list: 'UserProfileItem', findings: 'before', namesFailed: true },
	);
}
