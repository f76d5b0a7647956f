import { blackListAdd } from '../endpoints/blocklist/blackListAdd';
import { blackListDelete } from '../endpoints/blocklist/blackListDelete';
import { followAdd } from '../endpoints/follow/followAdd';
import { followDelete } from '../endpoints/follow/followDelete';
import { friendAdd } from '../endpoints/friend/friendAdd';
import { friendDelete } from '../endpoints/friend/friendDelete';
import { sendGroupMsg } from '../endpoints/group/message/sendGroupMsg';
import { portraitSet } from '../endpoints/profile/portraitSet';
import { sendMsg } from '../endpoints/message/sendMsg';
import type { JsonObject } from '../json';
import type { Random } from '../random';
import type { ClientAction, Targets } from './action';
import type { ClientCommand } from './clientCommand';
import { friendResponse } from './friendResponse';
import { setCustomStatus } from './customStatus';
import { changePresence } from './presence';

/** A command with what it is told. */
export interface ClientCall {
	readonly command: ClientCommand;
	readonly body: JsonObject;
}

/** The command that an action comes down to. */
export function toCommand(action: ClientAction, random: Random): ClientCall {
	const from = { From_Account: action.account };

	switch (action.action) {
		case 'requestFriend':
			return { command: friendAdd, body: { ...from, ...toRequest(action) } };
		case 'respondToFriend':
			return { command: friendResponse, body: { ...from, ...toResponse(action) } };
		case 'deleteFriend': {
			const { deleteType: DeleteType = 'Delete_Type_Both' } = action;
			return {
				command: friendDelete,
				body: { ...from, To_Account: listOf(action.to), DeleteType },
			};
		}
		case 'block':
			return { command: blackListAdd, body: { ...from, To_Account: listOf(action.to) } };
		case 'unblock':
			return { command: blackListDelete, body: { ...from, To_Account: listOf(action.to) } };
		case 'follow': {
			const FollowItem = listOf(action.to).map((To_Account) => ({ To_Account }));
			return { command: followAdd, body: { ...from, FollowItem } };
		}
		case 'unfollow':
			return { command: followDelete, body: { ...from, To_Account: listOf(action.to) } };
		case 'setProfile':
			return { command: portraitSet, body: { ...from, ProfileItem: toTags(action.profile) } };
		case 'sendMessage':
			return { command: sendMsg, body: { ...from, ...toMessage(action) } };
		case 'sendGroupMessage':
			return { command: sendGroupMsg, body: { ...from, ...toGroupMessage(action, random) } };
		case 'login':
		case 'logout':
		case 'disconnect':
			return { command: changePresence(action), body: from };
		case 'setCustomStatus':
			return { command: setCustomStatus(action.status), body: from };
	}
}

type Action<Name extends ClientAction['action']> = Extract<ClientAction, { readonly action: Name }>;

function toRequest(action: Action<'requestFriend'>): JsonObject {
	const { platform = 'Android', source = `AddSource_Type_${platform}` } = action;
	const { to, addType, remark, friendList, wording } = action;

	return {
		AddFriendItem: listOf(to).map((To_Account) => ({
			To_Account,
			Remark: remark,
			GroupName: friendList,
			AddSource: source,
			AddWording: wording,
		})),
		AddType: addType,
	};
}

function toResponse({ to, response, remark = '', friendList = '' }: Action<'respondToFriend'>) {
	return {
		ResponseFriendItem: listOf(to).map((To_Account) => ({
			To_Account,
			Remark: remark,
			TagName: friendList,
			ResponseAction: response,
		})),
	};
}

function toMessage({ to, body, customData }: Action<'sendMessage'>): JsonObject {
	return {
		To_Account: to,
		MsgRandom: MESSAGE_RANDOM,
		MsgBody: body,
		CloudCustomData: customData,
	};
}

/** A group tells messages apart by the number that the client draws. */
function toGroupMessage(
	{ groupId, body, customData }: Action<'sendGroupMessage'>,
	random: Random,
): JsonObject {
	return {
		GroupId: groupId,
		Random: Math.floor(random() * 2 ** 32),
		MsgBody: body,
		CloudCustomData: customData,
	};
}

/** Clients draw one; the server's own count tells messages apart, so that runs can be alike. */
const MESSAGE_RANDOM = 1;

function toTags(profile: Action<'setProfile'>['profile']): JsonObject[] {
	return Object.entries(profile).map(([Tag, Value]) => ({ Tag, Value }));
}

function listOf(to: Targets): readonly string[] {
	return typeof to === 'string' ? [to] : to;
}
