import type { AppState } from '../../../../../simulator/state/app';
import { leaveRequest } from '../../../../../simulator/state/relations';
import { GROUP_MESSAGE_SCENES } from './groupMessageScenes';
import { GROUP_SCENES } from './groupScenes';
import { MESSAGE_SCENES } from './messageScenes';
import { EXPLAINED, type Scene } from './switchScene';

const MANY = Array.from({ length: 120 }, (_one, index) => `m${index}`);

const DOZEN = MANY.slice(0, 12);

const COLLEAGUES = { updateFields: { customFields: { field: [{ tag: 'Level', value: 'gold' }] } } };

const CITY = { profileFields: { customFields: { field: [{ tag: 'City', value: 'Wuhan' }] } } };

/** `shy` wants to be asked, `strict` wants nobody, and `foe` is blocked by `sales`. */
function tempers(app: AppState): void {
	app.addAccount('shy', { allowType: 'AllowType_Type_NeedConfirm' });
	app.addAccount('strict', { allowType: 'AllowType_Type_DenyAny' });
	app.addAccount('foe');
	app.block('sales', 'foe');
}

/** `a` is a friend on both sides, and `sales` has blocked `foe` and follows `star`. */
function relations(app: AppState): void {
	app.befriend('sales', 'a', { remark: 'Ann', groupNames: ['VIP'] });
	app.befriend('a', 'sales');
	app.addAccounts('foe', 'star');
	app.block('sales', 'foe');
	app.follow('sales', 'star');
}

/** A hundred requests wait for `busy`. */
function crowd(app: AppState): void {
	tempers(app);
	const busy = app.addAccount('busy', { allowType: 'AllowType_Type_NeedConfirm' });
	for (const fromAccount of MANY.slice(0, 100)) {
		const friend = { userId: 'busy', addTime: 0, groupNames: [] };
		const request = { fromAccount, toAccount: 'busy', addType: 'Add_Type_Both', friend } as const;
		leaveRequest(app.addAccount(fromAccount), busy, request);
	}
}

function befriendMany(app: AppState): void {
	app.addAccounts(...DOZEN);
	for (const friend of DOZEN) app.befriend('sales', friend, { remark: `Dear ${friend}` });
}

/** The items of the trigger for pairs of accounts, in words. */
function told(event: string, pairs: readonly string[]): string[] {
	return pairs.map((pair) => `Sns.Callback${event} ${pair}`);
}

const BOTH_DONE = ['0 added', '0 added', '0 deleted', '0 deleted'];

const ONE_WAY = ['sales b', 'sales c'];

const BOTH_WAYS = ['sales b', 'b sales', 'sales c', 'c sales'];

const BLOCKED = ['0 blocked', '0 blocked', ...told('BlackListAdd', ['sales a', 'sales b'])];

/** A scene for each switch, by its name: which operations meet it, and what comes out then. */
export const SCENES: Readonly<Record<string, Scene | undefined>> = {
	...MESSAGE_SCENES,
	...GROUP_MESSAGE_SCENES,
	...GROUP_SCENES,
	forceAddOverrides: {
		setUp: tempers,
		steps: [{ run: 'friend add shy, strict, foe', with: { forceAdd: true } }],
		decides: 'the server says whom a forced request reaches, and the node says who was added',
		words: {
			needConfirm: ['0 added', '1 rejected', '1 rejected'],
			everything: ['0 added', '0 added', '0 added'],
		},
	},
	singleAddConsent: {
		setUp: tempers,
		steps: [{ run: 'friend add a, shy', with: { addType: 'Add_Type_Single' } }],
		decides: 'the friend is asked or not, and one who was asked is pending',
		words: { ask: ['0 added', '0 pending'], skip: ['0 added', '0 added'] },
	},
	missingAddSource: {
		steps: [
			'friend add a',
			{ run: 'friend import b', with: { additionalFields: { addSource: null } } },
		],
		neverMet: 'a source is always sent',
	},
	addWordingMaxBytes: {
		alikeWithUsual: [2560],
		steps: [13, 200, 300].map((length, index) => ({
			run: `friend add ${['a', 'b', 'c'][index]}`,
			with: { additionalFields: { addWording: 'x'.repeat(length) } },
		})),
		decides: 'the node refuses what no server takes, and leaves the rest to the server',
		words: {
			13: ['0 added', '1 rejected', '1 invalid'],
			256: ['0 added', '0 added', '1 invalid'],
			2560: ['0 added', '0 added', '1 invalid'],
		},
	},
	addingOneself: {
		steps: ['friend add a, sales'],
		decides: 'the server takes it or not; one who adds itself costs the others nothing',
		words: { refuse: ['0 added', '1 rejected'], accept: ['0 added', '0 added'] },
	},
	emptyGroupName: {
		steps: ['', { __rl: true, mode: 'name', value: '' }, null].map((groupName, index) => ({
			run: `friend add ${['a', 'b', 'c'][index]}`,
			with: { additionalFields: { groupName } },
		})),
		neverMet: 'an empty name is left out',
	},
	repeatedPending: {
		setUp: tempers,
		steps: ['friend add shy', 'friend add shy'],
		decides: 'nothing in the code for too many requests tells that one waits already',
		words: { pending: ['0 pending', '0 pending'], tooFrequent: ['0 pending', '1 rejected'] },
	},
	pendingLimitOf: {
		setUp: crowd,
		steps: ['friend add busy, shy'],
		decides: 'the server counts, and the one beyond its limit has not got the request',
		words: { target: ['0 pending', '1 rejected'], sender: ['0 pending', '0 pending'] },
	},
	missingFriendAccount: {
		steps: [
			'friend import a, ghost, b',
			{ run: 'friend add c, new', options: { importMissingAccounts: true } },
		],
		decides:
			'the code stands for a missing From Account as well, and then no part of the call could go through; who has missing accounts imported gets the same',
		words: {
			item: ['0 imported', '0 imported', '1 rejected', '0 added', '0 added'],
			call: ['1 rejected', '1 rejected', '1 rejected', '0 added', '0 added'],
		},
	},
	friendExistCode: {
		setUp: relations,
		steps: ['friend add a, b', { run: 'friend add a', options: { alreadyFriends: 'failed' } }],
		handsOn: EXPLAINED,
	},
	importExisting: {
		setUp: relations,
		steps: ['friend import a, b'],
		decides: 'what is refused was not written down',
		words: { update: ['0 imported', '0 imported'], refuse: ['0 imported', '1 rejected'] },
	},
	notFriendCode: {
		setUp: relations,
		steps: ['friend delete a, b', { run: 'friend delete b', options: { nothingToDo: 'failed' } }],
		handsOn: EXPLAINED,
	},
	groupNotFriendCode: {
		setUp: relations,
		steps: [{ run: 'friendList create a, b', with: { groupNames: 'Leads' } }],
		handsOn: EXPLAINED,
	},
	blockedExistCode: {
		setUp: relations,
		steps: [
			'blocklist add foe, b',
			{ run: 'blocklist add foe', options: { nothingToDo: 'failed' } },
		],
		handsOn: EXPLAINED,
	},
	notBlockedCode: {
		setUp: relations,
		steps: [
			'blocklist remove b, foe',
			{ run: 'blocklist remove b', options: { nothingToDo: 'failed' } },
		],
		handsOn: EXPLAINED,
	},
	blockKeepsFriends: {
		setUp: relations,
		steps: ['blocklist add a', 'blocklist check a', 'friend check a'],
		decides: 'the blocking comes out alike, and only who is a friend afterwards differs',
		words: {
			off: ['0 blocked', '0 checked AWithB', '0 checked NoRelation'],
			on: ['0 blocked', '0 checked AWithB', '0 checked BothWay'],
		},
	},
	blackListSequenceKey: {
		setUp: relations,
		steps: [{ run: 'blocklist getAll a', with: { returnAll: true } }],
	},
	friendGetPageSize: {
		setUp: befriendMany,
		steps: [
			{ run: 'friend getAll a', with: { returnAll: true } },
			{ run: 'friend getAll a', with: { limit: 11 } },
			{ run: 'friend getAll a', with: { limit: 5, simplify: false } },
		],
		alikeWithUsual: [1000],
	},
	friendGetUnchanged: {
		setUp: befriendMany,
		steps: [{ run: 'friend getAll a', with: { returnAll: true } }],
		neverMet: 'each pull is a first one, without a sequence',
	},
	friendGetCustomSequence: {
		setUp: befriendMany,
		steps: [
			{ run: 'friend update', to: ['m1'], with: COLLEAGUES },
			{ run: 'friend getAll a', with: { returnAll: true } },
		],
	},
	sequenceWhilePaging: {
		setUp: befriendMany,
		besides: { friendGetPageSize: 5 },
		steps: [{ run: 'friend getAll a', with: { returnAll: true } }],
		neverMet: 'no page is asked for with the sequences of the page before',
	},
	followWantNum: {
		setUp: relations,
		steps: [{ returnAll: true }, { limit: 1 }, {}].map((parameters) => ({
			run: 'follow getAll a',
			with: parameters,
		})),
		neverMet: 'the number of accounts is always sent',
	},
	followUnchanged: {
		setUp: relations,
		steps: ['follow add star, a', 'follow remove b'],
		decides: 'what a server says to it is not documented, so it is shown as it comes',
		words: {
			refuse: ['0 followed', '1 rejected', '0 notFollowed'],
			accept: ['0 followed', '0 followed', '0 deleted'],
		},
	},
	accountOrder: {
		accounts: ['sales', ...DOZEN],
		steps: ['account check', 'account getStatus', 'account delete', 'account import'].map(
			(run) => ({
				run,
				to: run === 'account check' ? [...DOZEN, 'ghost'] : DOZEN,
			}),
		),
	},
	failAccountsWhenNone: {
		steps: [
			'account import a, new',
			{ run: 'friend add a, newer', options: { importMissingAccounts: true } },
		],
	},
	identifierAlias: {
		steps: ['account kick a, b', 'account import new'],
		neverMet: 'the newer name is sent',
	},
	edition: {
		steps: ['account delete a', 'account import a'],
		alikeWithUsual: ['trial'],
		decides: 'a console that forbids a deletion is named, and the account is still there',
		words: {
			developer: ['0 deleted', '0 imported'],
			trial: ['0 deleted', '0 imported'],
			other: ['1 rejected', '0 imported'],
		},
	},
	accountDeletion: {
		besides: { edition: 'other' },
		steps: ['account delete a', 'account import a'],
		decides: 'what was deleted cannot be imported again at once in this edition',
		words: { off: ['1 rejected', '0 imported'], on: ['0 deleted', '1 rejected'] },
	},
	onlineStateKey: {
		setUp: (app) => app.setStatus('a', 'Online', ['Web', 'Android']),
		steps: ['account getStatus a, b, ghost'],
	},
	notImportedProfile: {
		steps: ['profile get a, ghost, b'],
		handsOn: EXPLAINED,
	},
	emptyProfileItem: {
		setUp: relations,
		steps: [
			{ run: 'profile get a', with: { fields: ['Tag_Profile_IM_Role'] } },
			{ run: 'friend get a', with: { fields: ['Tag_Profile_IM_Gender'] } },
			{ run: 'follow getAll a', with: { returnAll: true } },
		],
	},
	over100: {
		accounts: ['sales', ...MANY],
		setUp: (app) => MANY.forEach((friend) => app.befriend('sales', friend)),
		steps: [
			{ run: 'profile get', to: [MANY] },
			{ run: 'friend get', to: [MANY], options: { batchSize: 100 } },
		],
		neverMet: 'no call carries more than 100 accounts',
	},
	customTags: {
		setUp: relations,
		steps: [
			{ run: 'friend update a', with: COLLEAGUES },
			{ run: 'friend get a', with: { customTags: 'Level' } },
			{ run: 'friend import b', with: { additionalFields: COLLEAGUES.updateFields } },
			{ run: 'profile update a', with: CITY },
			{ run: 'profile get a', with: { customTags: 'City' } },
		],
		decides: 'a field that the console does not know is not written, and cannot be read',
		words: {
			accept: ['0 updated', '0 found', '0 imported', '0 updated', '0 found'],
			refuse: ['1 rejected', '1 rejected', '1 rejected', '1 rejected', '1 rejected'],
		},
	},
	nullField: {
		setUp: relations,
		steps: [
			{
				run: 'friend add b',
				with: { additionalFields: { remark: null, groupName: null, addWording: null } },
			},
			{ run: 'friend update a', with: { updateFields: { remark: 'Ann', groupNames: null } } },
			{ run: 'account import new', with: { nick: '={{ null }}', faceUrl: '={{ null }}' } },
			{ run: 'friendList getAll a', with: { groupNames: null } },
		],
		neverMet: 'a field that came to nothing is left out',
	},
	writeConflict: {
		isHeld: true,
		steps: ['friend add a, b'],
	},
	successResultInfo: {
		setUp: relations,
		steps: [
			'friend add b',
			'friend check a',
			'friend get a',
			'blocklist add c',
			'follow check star',
			'follow getInfo star',
			'account check a',
			'profile get a',
		],
	},
	rateWindow: {
		callsPerSecond: 10,
		hangsOnTheMoment: 'who comes too early depends on how fast the calls are made',
		steps: [{ run: 'friend check', to: DOZEN, options: { batchSize: 1 } }],
		accounts: ['sales', ...DOZEN],
	},
	fieldOrder: {
		setUp: relations,
		steps: [
			'friend add a, b, ghost',
			{ run: 'friend getAll a', with: { returnAll: true } },
			{ run: 'friendList getAll a', with: { needFriends: true } },
			{ run: 'blocklist getAll a', with: { returnAll: true } },
			{ run: 'follow getAll a', with: { returnAll: true } },
			'account getStatus a, ghost',
			'profile get a, ghost',
		],
	},
	callbackPairs: {
		listens: true,
		setUp: relations,
		steps: [
			'friend add b, c',
			{ run: 'friend delete b, c', with: { deleteType: 'Delete_Type_Both' } },
		],
		decides: 'each pair that is told comes out; who listens for From Account alone sees the same',
		words: {
			eachDirection: [
				...BOTH_DONE,
				...told('FriendAdd', BOTH_WAYS),
				...told('FriendDelete', BOTH_WAYS),
			],
			eachFriend: [...BOTH_DONE, ...told('FriendAdd', ONE_WAY), ...told('FriendDelete', ONE_WAY)],
		},
	},
	blockedFriendCallback: {
		listens: true,
		setUp: relations,
		steps: ['blocklist add a, b'],
		decides: 'the trigger can tell of an end of friendships only where the server does',
		words: {
			send: [...BLOCKED, ...told('FriendDelete', ['sales a', 'a sales'])],
			leaveOut: BLOCKED,
		},
	},
	relationEventTime: {
		listens: true,
		setUp: relations,
		steps: ['friend add b', 'friend delete b', 'blocklist add c', 'blocklist remove c'],
	},
	callbackErrorCode: {
		listens: true,
		setUp: tempers,
		steps: [{ act: { action: 'requestFriend', account: 'a', to: ['b', 'shy'] } }],
		neverMet: 'the trigger answers for each friend and leaves the code of the whole at 0',
	},
};
