import type { JsonObject } from '../json';
import type { Platform } from '../origin';
import type { ProfileValue } from '../state/profile';

/** What an account can answer to a friend request, in Tencent's words. */
export const RESPONSES = [
	'Response_Action_Agree',
	'Response_Action_AgreeAndAdd',
	'Response_Action_Reject',
] as const;

/** One of {@link RESPONSES}: the sender lists the account, both list each other, or nobody does. */
export type FriendResponse = (typeof RESPONSES)[number];

/** How a connection can end by itself: it broke, or nothing was heard for too long. */
export const DISCONNECT_REASONS = ['LinkClose', 'TimeOut'] as const;

/** Who acts, with what app and from where. */
interface Actor {
	/** The account; it must exist. */
	readonly account: string;
	/** @default 'Android' */
	readonly platform?: Platform;
	/** @default '127.0.0.1' */
	readonly clientIp?: string;
}

/** One UserID, or several for one request. */
export type Targets = string | readonly string[];

/** What an account does with a client app. */
export type ClientAction = Actor &
	(
		| {
				readonly action: 'requestFriend';
				readonly to: Targets;
				/** @default 'Add_Type_Both' */
				readonly addType?: 'Add_Type_Single' | 'Add_Type_Both';
				readonly remark?: string;
				readonly friendList?: string;
				/** `AddSource` in full; the platform's without it. */
				readonly source?: string;
				readonly wording?: string;
		  }
		| {
				readonly action: 'respondToFriend';
				/** Whose requests are answered. */
				readonly to: Targets;
				readonly response: FriendResponse;
				readonly remark?: string;
				readonly friendList?: string;
		  }
		| {
				readonly action: 'deleteFriend';
				readonly to: Targets;
				/** @default 'Delete_Type_Both' */
				readonly deleteType?: 'Delete_Type_Single' | 'Delete_Type_Both';
		  }
		| { readonly action: 'block' | 'unblock' | 'follow' | 'unfollow'; readonly to: Targets }
		| { readonly action: 'setProfile'; readonly profile: Readonly<Record<string, ProfileValue>> }
		| {
				readonly action: 'sendMessage';
				readonly to: string;
				/** The elements of the message. */
				readonly body: readonly JsonObject[];
				readonly customData?: string;
		  }
		| {
				readonly action: 'sendGroupMessage';
				/** The group; the account has to be in it. */
				readonly groupId: string;
				/** The elements of the message. */
				readonly body: readonly JsonObject[];
				readonly customData?: string;
		  }
		| { readonly action: 'login' | 'logout' }
		| { readonly action: 'disconnect'; readonly reason?: (typeof DISCONNECT_REASONS)[number] }
		| { readonly action: 'setCustomStatus'; readonly status: string }
	);

/** What became of an action. */
export interface ClientReply {
	readonly action: ClientAction['action'];
	readonly account: string;
	/**
	 * What the webhook was asked first: `notAsked`, or it `answered`, or did not and the action `passed`
	 * or was `refused`.
	 */
	readonly webhook: 'notAsked' | 'answered' | 'passed' | 'refused';
	/** The code of the whole action; 0 when it was carried out, even if it failed for everybody. */
	readonly errorCode: number;
	readonly errorInfo: string;
	/** What became of each friend or account that the action was about. */
	readonly results: readonly TargetResult[];
	/** Whether the account is logged in, after an action that changes that. */
	readonly status?: string;
	/** The name of the message that was sent. */
	readonly messageKey?: string;
	/** The place of the message in the group that it was sent to. */
	readonly messageSequence?: number;
}

/** How an action ended for one other account. */
export interface TargetResult {
	readonly to: string;
	/** Tencent's code, or the webhook's; 0 when it went well. */
	readonly resultCode: number;
	readonly resultInfo: string;
}
