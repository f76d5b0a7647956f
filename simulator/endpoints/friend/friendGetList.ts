import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import { answerFriends } from '../../results/friendResults';
import { itself } from '../../results/itemResults';
import { FRIEND_GET_LIST } from '../../results/verdicts/friends';
import type { Account, Friend } from '../../state/account';
import { customValues, isFriendTag, standardValues } from '../../state/friendTags';
import { isProfileTag } from '../../state/profileTags';
import { beyond100 } from '../beyond100';
import { chooseValues, listOrNone, profileValues } from '../chosenValues';
import { type EndpointCall, freeCommand } from '../endpoint';
import { readOwnerAndNames } from '../lists';
import { SNS } from '../serviceCodes';
import { readTags } from '../tagValues';

/** `friend_get_list`: chosen fields of named friends, from their profiles and from the owner's notes. */
export const friendGetList = freeCommand(ENDPOINTS.friendGetList, getNamedFriends);

function getNamedFriends(call: EndpointCall): Answer {
	const { app, switches } = call;

	const tags = readTags(fieldOf(call.body, 'TagList'), SNS, {
		isKnown: (tag) => isFriendTag(tag, switches) || isProfileTag(tag, switches),
		unknown: SNS.badParameter,
	});
	if (isRefusal(tags)) return tags;

	const request = readOwnerAndNames(beyond100(call), SNS);
	if (isRefusal(request)) return request;

	return answerFriends(
		call,
		request.names,
		{
			nameOf: itself,
			judge: (name) => {
				const account = app.account(name);
				if (!account) return FRIEND_GET_LIST.accountMissing;

				const friend = request.owner.friends.get(name);
				if (!friend) return FRIEND_GET_LIST.notFriend;
				const values = chooseValues(valuesOf(friend, account), tags);
				return { fields: listOrNone('SnsProfileItem', values, switches) };
			},
			verdicts: FRIEND_GET_LIST,
		},
		{ list: 'InfoItem', findings: 'before', namesFailed: true },
	);
}

function valuesOf(friend: Friend, account: Account) {
	return [...standardValues(friend), ...customValues(friend), ...profileValues(account)];
}
