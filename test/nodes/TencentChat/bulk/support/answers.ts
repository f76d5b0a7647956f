import type { PostRequest, PostResult } from '../../../../../nodes/TencentChat/api/post';
import { aReply, type Reply } from '../../api/support/fakeServer';

/** The UserIDs that a call carries, in its order. */
export function friendsIn({ body }: Pick<PostRequest, 'body'>): string[] {
	const { AddFriendItem } = JSON.parse(body) as { AddFriendItem: Array<{ To_Account: string }> };
	return AddFriendItem.map(({ To_Account }) => To_Account);
}

/** The account that a call is for. */
export function ownerOf({ body }: Pick<PostRequest, 'body'>): string {
	return (JSON.parse(body) as { From_Account: string }).From_Account;
}

/** An answer with a code for each of these friends. */
export function anAnswer(codes: Readonly<Record<string, number>>): PostResult {
	return aReply({
		ResultItem: Object.entries(codes).map(([To_Account, ResultCode]) => ({
			To_Account,
			ResultCode,
			ResultInfo: ResultCode === 0 ? '' : `info of ${ResultCode}`,
		})),
	});
}

/**
 * Answers each friend with the next of its codes, the last one again and again; friends without
 * codes succeed.
 */
export function answering(codes: Readonly<Record<string, readonly number[]>> = {}): Reply {
	const timesSeen = new Map<string, number>();
	return (request) => {
		const answered = friendsIn(request).map((friend) => {
			const seen = timesSeen.get(friend) ?? 0;
			timesSeen.set(friend, seen + 1);
			return [friend, codes[friend]?.at(seen) ?? codes[friend]?.at(-1) ?? 0];
		});
		return anAnswer(Object.fromEntries(answered) as Record<string, number>);
	};
}

/** No answer in time: the server may have done it. */
export const LOST: PostResult = {
	kind: 'failure',
	reason: 'No answer in time',
	mayHaveArrived: true,
};

/** The request never got to the server. */
export const UNREACHED: PostResult = {
	kind: 'failure',
	reason: 'The host refused the connection',
	mayHaveArrived: false,
};

/** The credential became unusable. */
export const UNUSABLE: PostResult = {
	kind: 'unusable',
	problem: { reason: 'The pasted UserSig expired', hint: 'Paste a new one.' },
};
