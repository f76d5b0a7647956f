import type { JsonObject } from '../json';

/** A part of a fault, for the docs and for `GET /control/`. */
export interface FaultField {
	/** Where it stands, such as `on.path`. */
	readonly name: string;
	readonly about: string;
	/** A whole fault with this field, which can be sent as it is. */
	readonly example: JsonObject;
}

/** Everything that a fault can hold. */
export const FAULT_FIELDS: readonly FaultField[] = [
	{
		name: 'on.path',
		about:
			'the command: `friend_add`, `sns/friend_add` or `/v4/sns/friend_add`; every one without it',
		example: { on: { path: 'friend_add' }, effect: { errorCode: 30007 } },
	},
	{
		name: 'on.account',
		about:
			'a UserID: the owner of the call, or one of its friends or accounts; or a GroupId, or the MsgSeq of a message to recall; all without it',
		example: { on: { account: 'bob' }, effect: { resultCode: 30006 } },
	},
	{
		name: 'on.nth',
		about:
			'the match to start at, from 1; faults of a call count calls, faults of a friend friends',
		example: { on: { path: 'friend_add', nth: 3 }, effect: { httpStatus: 502 } },
	},
	{
		name: 'effect.errorCode',
		about: 'refuses the whole call with this code, and `effect.errorInfo` as its text',
		example: { effect: { errorCode: 60008, errorInfo: 'service timeout' } },
	},
	{
		name: 'effect.resultCode',
		about:
			'gives one friend or receiver this code, and `effect.resultInfo` as its text; with `effect.change` as `before` the change was made all the same, with `never` (as without it) it was not',
		example: {
			on: { account: 'bob' },
			effect: { resultCode: 70169, resultInfo: 'timeout', change: 'before' },
		},
	},
	{
		name: 'effect.omit',
		about: 'leaves one friend out of the answer although its change was made',
		example: { on: { account: 'bob' }, effect: { omit: true } },
	},
	{
		name: 'effect.httpStatus',
		about:
			"a gateway's HTML page in place of the answer, 400 to 599; with `effect.change` as `before` the change was made, with `never` (as without it) it was not",
		example: { effect: { httpStatus: 502, change: 'before' } },
	},
	{
		name: 'effect.drop',
		about: 'breaks the connection `before` or `after` the change',
		example: { effect: { drop: 'after' } },
	},
	{
		name: 'effect.stallMs',
		about:
			'answers so many milliseconds later; the change is made `before` the wait, or `after` it by `effect.change`',
		example: { effect: { stallMs: 5000, change: 'after' } },
	},
	{
		name: 'effect.garble',
		about: 'cuts the answer in the middle; the change is made',
		example: { effect: { garble: true } },
	},
	{
		name: 'times',
		about: 'how often the fault strikes, or `always`; once without it',
		example: { effect: { errorCode: 60007 }, times: 'always' },
	},
	{
		name: 'probability',
		about: 'the chance from 0 to 1 that a match is struck, the same in each run',
		example: { effect: { errorCode: 91000 }, times: 'always', probability: 0.1 },
	},
];
