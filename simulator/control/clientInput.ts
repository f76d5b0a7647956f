import { type ClientAction, DISCONNECT_REASONS, RESPONSES, type Targets } from '../client/action';
import { isJsonObject, type JsonObject } from '../json';
import { PLATFORMS } from '../origin';
import type { AppState } from '../state/app';
import type { ProfileValue } from '../state/profile';
import {
	ControlInputError,
	optional,
	readChoice,
	readObjects,
	readText,
	readTexts,
	refuseOthers,
} from './input';

type ActionName = ClientAction['action'];

/** The fields that each action can hold beside those of every action. */
export const CLIENT_ACTION_FIELDS: Readonly<Record<ActionName, readonly string[]>> = {
	requestFriend: ['to', 'addType', 'remark', 'friendList', 'source', 'wording'],
	respondToFriend: ['to', 'response', 'remark', 'friendList'],
	deleteFriend: ['to', 'deleteType'],
	block: ['to'],
	unblock: ['to'],
	follow: ['to'],
	unfollow: ['to'],
	setProfile: ['profile'],
	sendMessage: ['to', 'text', 'body', 'customData'],
	sendGroupMessage: ['groupId', 'text', 'body', 'customData'],
	login: [],
	logout: [],
	disconnect: ['reason'],
	setCustomStatus: ['status'],
};

const COMMON_FIELDS = ['sdkappid', 'action', 'account', 'platform', 'clientIp'];
const ADD_TYPES = ['Add_Type_Single', 'Add_Type_Both'] as const;
const DELETE_TYPES = ['Delete_Type_Single', 'Delete_Type_Both'] as const;

/** The action that a control call describes; the account that acts has to exist. */
export function readClientAction(json: JsonObject, app: AppState): ClientAction {
	const names = Object.keys(CLIENT_ACTION_FIELDS) as ActionName[];
	const action = readChoice(json.action, 'action', names);
	refuseOthers(json, [...COMMON_FIELDS, ...CLIENT_ACTION_FIELDS[action]], `The action ${action}`);

	const account = readText(json.account, 'account');
	if (!app.account(account)) {
		throw new ControlInputError(`There is no account "${account}"; add it with /control/accounts`);
	}
	const actor = {
		account,
		platform: optional(json.platform, (value) => readChoice(value, 'platform', PLATFORMS)),
		clientIp: optionalText(json, 'clientIp'),
	};
	return { ...actor, ...readDeed(action, json) };
}

/** What is done, without who does it. */
type Deed = ClientAction extends infer Action
	? Action extends ClientAction
		? Omit<Action, 'account' | 'platform' | 'clientIp'>
		: never
	: never;

function readDeed(action: ActionName, json: JsonObject): Deed {
	switch (action) {
		case 'requestFriend':
			return {
				action,
				...readNotes(json),
				addType: optional(json.addType, (value) => readChoice(value, 'addType', ADD_TYPES)),
				source: optionalText(json, 'source'),
				wording: optionalText(json, 'wording'),
			};
		case 'respondToFriend':
			return {
				action,
				...readNotes(json),
				response: readChoice(json.response, 'response', RESPONSES),
			};
		case 'deleteFriend': {
			const read = (value: unknown) => readChoice(value, 'deleteType', DELETE_TYPES);
			return { action, to: readTargets(json.to), deleteType: optional(json.deleteType, read) };
		}
		case 'setProfile':
			return { action, profile: readProfile(json.profile) };
		case 'sendMessage':
			return { action, to: readText(json.to, 'to'), ...readMessage(json) };
		case 'sendGroupMessage':
			return { action, groupId: readText(json.groupId, 'groupId'), ...readMessage(json) };
		case 'login':
		case 'logout':
			return { action };
		case 'disconnect': {
			const read = (value: unknown) => readChoice(value, 'reason', DISCONNECT_REASONS);
			return { action, reason: optional(json.reason, read) };
		}
		case 'setCustomStatus':
			return { action, status: readText(json.status, 'status') };
		default:
			return { action, to: readTargets(json.to) };
	}
}

function readNotes(json: JsonObject) {
	return {
		to: readTargets(json.to),
		remark: optionalText(json, 'remark'),
		friendList: optionalText(json, 'friendList'),
	};
}

/** Targets that do not exist are for the server to refuse, as Tencent's does. */
function readTargets(to: unknown): Targets {
	if (!Array.isArray(to)) return readText(to, 'to');

	if (to.length === 0) throw new ControlInputError('"to" must name at least one account');
	return readTexts(to, 'to');
}

function readMessage(json: JsonObject) {
	const { text, body } = json;
	if ((text === undefined) === (body === undefined)) {
		throw new ControlInputError('A message needs either "text" or "body", an array of elements');
	}
	return {
		body: body === undefined ? [textElement(readText(text, 'text'))] : readObjects(body, 'body'),
		customData: optionalText(json, 'customData'),
	};
}

function textElement(text: string): JsonObject {
	return { MsgType: 'TIMTextElem', MsgContent: { Text: text } };
}

function readProfile(profile: unknown): Record<string, ProfileValue> {
	const entries = Object.entries(isJsonObject(profile) ? profile : {});
	if (entries.length === 0 || !entries.every(isField)) {
		throw new ControlInputError(
			'"profile" must be an object such as {"Tag_Profile_IM_Nick": "Ann"}',
		);
	}
	return Object.fromEntries(entries.filter(isField));
}

function isField(entry: [string, unknown]): entry is [string, ProfileValue] {
	return typeof entry[1] === 'string' || typeof entry[1] === 'number';
}

function optionalText(json: JsonObject, name: string): string | undefined {
	return optional(json[name], (value) => readText(value, name));
}
