import type { AppState } from '../../../simulator/state/app';
import { aFriend, names, type PATHS } from '../support/calls';

/** How one documented code of a command comes about. */
export interface CodeCase {
	readonly command: keyof typeof PATHS;
	readonly code: number;
	/** What has to be so for the server to say it; undefined where only a scripted fault brings it. */
	readonly when?: string;
	readonly arrange?: (app: AppState) => void;
	/** The body in place of the usual one. */
	readonly body?: object;
	/** Whether it is the code of the whole call. */
	readonly isWhole?: boolean;
}

const ADD_BOB = { AddFriendItem: [aFriend('bob')] };
const BOB = { To_Account: ['bob'] };

/** A good body for each command that was read again. */
export const USUAL_BODIES = {
	friendAdd: ADD_BOB,
	friendImport: ADD_BOB,
	friendDelete: BOB,
	friendCheck: { ...BOB, CheckType: 'CheckResult_Type_Both' },
	blackListAdd: BOB,
	blackListDelete: BOB,
	blackListCheck: { ...BOB, CheckType: 'BlackCheckResult_Type_Both' },
	accountCheck: { CheckItem: [{ UserID: 'bob' }] },
	portraitSet: { ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' }] },
} as const;

/** One of the commands that were read again and found right. */
export type ConfirmedCommand = keyof typeof USUAL_BODIES;

function fill(app: AppState, owner: string): void {
	app.addAccounts(...names(3000));
	for (const name of names(3000)) app.befriend(owner, name);
}

function fillLists(app: AppState): void {
	for (const name of names(32)) app.existing('ann').friendLists.set(name, new Set());
}

function wait(app: AppState): void {
	app.addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });
	for (const name of names(100)) {
		const friend = { userId: 'bob', addTime: 0, groupNames: [] };
		const request = {
			fromAccount: name,
			toAccount: 'bob',
			addType: 'Add_Type_Both',
			friend,
		} as const;
		app.existing('bob').pendingReceived.set(name, request);
	}
}

const NOBODY = 'nobody';
const LISTED = { AddFriendItem: [aFriend('bob', { GroupName: 'New' })] };
const LISTED_IMPORT = { AddFriendItem: [aFriend('bob', { GroupName: ['New'] })] };
const UNKNOWN_OWNER = { From_Account: NOBODY };

function setField(Tag: string, Value: unknown): object {
	return { ProfileItem: [{ Tag, Value }] };
}

/** The codes that follow from what the accounts are to each other. */
const ARRANGED: readonly CodeCase[] = [
	{
		command: 'friendAdd',
		code: 30001,
		when: 'the two are friends already',
		arrange: (app) => app.befriend('ann', 'bob'),
	},
	{
		command: 'friendAdd',
		code: 30003,
		when: 'the friend was never imported',
		body: { AddFriendItem: [aFriend(NOBODY)] },
	},
	{
		command: 'friendAdd',
		code: 30009,
		when: 'the admin forbade the sender to ask',
		arrange: (app) => app.addAccount('ann', { adminForbidType: 'AdminForbid_Type_SendOut' }),
	},
	{
		command: 'friendAdd',
		code: 30010,
		when: 'the list of the owner is full',
		arrange: (app) => fill(app, 'ann'),
	},
	{
		command: 'friendAdd',
		code: 30011,
		when: 'the owner has 32 friend lists',
		arrange: fillLists,
		body: LISTED,
	},
	{ command: 'friendAdd', code: 30012, when: '100 requests wait for the target', arrange: wait },
	{
		command: 'friendAdd',
		code: 30014,
		when: 'the list of the target is full',
		arrange: (app) => fill(app, 'bob'),
	},
	{
		command: 'friendAdd',
		code: 30515,
		when: 'the owner blocks the target',
		arrange: (app) => app.block('ann', 'bob'),
	},
	{
		command: 'friendAdd',
		code: 30516,
		when: 'the target refuses everybody',
		arrange: (app) => app.addAccount('bob', { allowType: 'AllowType_Type_DenyAny' }),
	},
	{
		command: 'friendAdd',
		code: 30525,
		when: 'the target blocks the owner',
		arrange: (app) => app.block('bob', 'ann'),
	},
	{
		command: 'friendAdd',
		code: 30539,
		when: 'the target has to confirm',
		arrange: (app) => app.addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' }),
	},
	{
		command: 'friendImport',
		code: 30010,
		when: 'the list of the owner is full',
		arrange: (app) => fill(app, 'ann'),
	},
	{
		command: 'friendImport',
		code: 30011,
		when: 'the owner has 32 friend lists',
		arrange: fillLists,
		body: LISTED_IMPORT,
	},
	{ command: 'friendDelete', code: 31704, when: 'the two are no friends' },
	{
		command: 'blackListAdd',
		code: 30001,
		when: 'the account is blocked already',
		arrange: (app) => app.block('ann', 'bob'),
	},
	{
		command: 'blackListAdd',
		code: 30013,
		when: '1,000 accounts are blocked',
		arrange: (app) => {
			app.addAccounts(...names(1000));
			for (const name of names(1000)) app.block('ann', name);
		},
	},
	{ command: 'blackListDelete', code: 30001, when: 'the account is not blocked' },
	{
		command: 'portraitSet',
		code: 40003,
		when: 'the account was never imported',
		body: UNKNOWN_OWNER,
		isWhole: true,
	},
	{
		command: 'portraitSet',
		code: 40009,
		when: 'there is no such field',
		body: setField('Tag_Profile_IM_Mood', 'x'),
		isWhole: true,
	},
	{
		command: 'portraitSet',
		code: 40601,
		when: 'the value is longer than 500 bytes',
		body: setField('Tag_Profile_IM_Nick', 'x'.repeat(501)),
		isWhole: true,
	},
	{
		command: 'portraitSet',
		code: 40605,
		when: 'the value is none of the words',
		body: setField('Tag_Profile_IM_Gender', 'x'),
		isWhole: true,
	},
	{
		command: 'portraitSet',
		code: 40610,
		when: 'the value is of another type',
		body: setField('Tag_Profile_IM_Level', 'x'),
		isWhole: true,
	},
];

/** Every command about relations fails as a whole for an owner that was never imported. */
const UNKNOWN_OWNERS = (Object.keys(USUAL_BODIES) as ConfirmedCommand[])
	.filter((command) => command !== 'accountCheck' && command !== 'portraitSet')
	.map((command): CodeCase => ({
		command,
		code: 30003,
		when: 'From_Account was never imported',
		body: UNKNOWN_OWNER,
		isWhole: true,
	}));

/** The codes that nothing between two accounts brings, by command: of one friend, and of a call. */
const SCRIPTED: Readonly<
	Record<ConfirmedCommand, readonly [item: readonly number[], call: readonly number[]]>
> = {
	friendAdd: [[30002, 30006, 30007, 30008, 30540], [30004]],
	friendImport: [[30002, 30006, 30007, 30008], [30004]],
	friendDelete: [[30002, 30006, 30007, 30008, 31707], [30004]],
	friendCheck: [[30006, 30007], [30004]],
	blackListAdd: [[30002, 30006, 30007, 30008], [30004]],
	blackListDelete: [[30006, 30007, 30008], [30004]],
	blackListCheck: [[30006, 30007], [30004]],
	accountCheck: [
		[70169, 70500],
		[70202, 70403],
	],
	portraitSet: [[], [40004, 40006, 40008]],
};

const SCRIPTED_CASES = Object.entries(SCRIPTED).flatMap(([name, [ofItem, ofCall]]) => {
	const command = name as ConfirmedCommand;
	return [
		...ofItem.map((code): CodeCase => ({ command, code })),
		...ofCall.map((code): CodeCase => ({ command, code, isWhole: true })),
	];
});

/** Every documented code of the commands that were read again, with how it comes about. */
export const CODE_CASES: readonly CodeCase[] = [...ARRANGED, ...UNKNOWN_OWNERS, ...SCRIPTED_CASES];
