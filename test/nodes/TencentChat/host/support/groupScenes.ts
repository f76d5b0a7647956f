import type { IDataObject } from 'n8n-workflow';

import type { AppState } from '../../../../../simulator/state/app';
import { EXPLAINED, type Scene, type Step } from './switchScene';

const MANY = Array.from({ length: 120 }, (_one, index) => `m${index}`);

/** `deal` has `sales` as its owner, and `b`. */
function deal(app: AppState): void {
	app.addGroup('deal', { owner: 'sales', members: ['b'] });
}

/** An operation on accounts in the group `deal`. */
function inDeal(run: string, parameters: IDataObject = {}, options: IDataObject = {}): Step {
	return { run, with: { groupId: 'deal', ...parameters }, options };
}

/** Creates a group of this id. */
function create(groupId: string, fields: IDataObject = {}, groupType = 'Public'): Step {
	return {
		run: `group create ${groupId}`,
		with: { groupType, name: 'Deal', additionalFields: { groupId, ...fields } },
		options: { maxAttempts: 2 },
	};
}

const MEMBERS = { run: 'groupMember getAll deal', with: { returnAll: true } };

/** Scenes for the switches about groups and their members. */
export const GROUP_SCENES: Readonly<Record<string, Scene>> = {
	addGroupMemberLimit: {
		accounts: ['sales', 'b', ...MANY],
		setUp: deal,
		steps: [
			inDeal(`groupMember add ${MANY.slice(0, 30).join(', ')}`),
			inDeal(`groupMember add ${MANY.slice(30, 60).join(', ')}`, {}, { batchSize: 30 }),
		],
	},
	unknownGroupMember: {
		setUp: deal,
		steps: [inDeal('groupMember add a, ghost, b, c'), inDeal('groupMember add a, c')],
		handsOn: EXPLAINED,
	},
	unknownFirstMember: {
		steps: [create('deal', { members: 'a, ghost' })],
		decides: 'the server makes the group without the account, or no group',
		words: { skip: ['0 created'], refuse: ['1 rejected'] },
	},
	invitedMembers: {
		setUp: (app) => {
			deal(app);
			const group = app.groups.get('deal');
			if (group) group.profile.inviteJoinOption = 'NeedPermission';
		},
		steps: [inDeal('groupMember add a, b'), MEMBERS],
		decides: 'who waits is pending',
		words: {
			join: ['0 added', '0 alreadyMembers', '0 Owner', '0 Member', '0 Member'],
			wait: ['0 pending', '0 alreadyMembers', '0 Owner', '0 Member'],
		},
	},
	groupOwnerDeleted: {
		setUp: deal,
		steps: [inDeal('groupMember remove b, sales'), MEMBERS],
		decides: 'an OK for all says nothing about the owner, who may still be in the group',
		words: {
			remove: ['0 deleted', '0 deleted'],
			skip: ['0 deleted', '0 deleted', '0 Owner'],
			10004: ['0 deleted', '1 rejected', '0 Owner'],
		},
	},
	notGroupMemberCode: {
		setUp: deal,
		steps: [
			{ run: 'group changeOwner deal', with: { newOwnerAccount: 'a' } },
			inDeal('groupMember update a, b', { updateFields: { nameCard: 'Ann' } }),
		],
		handsOn: EXPLAINED,
	},
	sameGroupOwner: {
		setUp: deal,
		steps: [{ run: 'group changeOwner deal', with: { newOwnerAccount: 'sales' } }],
		decides: 'the code for it stands for other reasons as well',
		words: { accept: ['0 updated'], 10004: ['1 rejected'] },
	},
	disbandedGroupId: {
		setUp: deal,
		steps: ['group delete deal', create('deal')],
		decides: 'the server says whether the id is free',
		words: { free: ['0 deleted', '0 created'], used: ['0 deleted', '1 rejected'] },
	},
	tooManyGroupTargets: {
		accounts: ['sales', 'b', ...MANY],
		setUp: deal,
		steps: [
			inDeal(`groupMember remove ${MANY.join(', ')}`),
			{ run: 'group get', to: MANY.slice(0, 60) },
			{
				run: 'message recallFromGroup',
				to: ['1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11'],
				with: { groupId: 'deal', messageSeq: '={{ $json.to }}' },
			},
		],
		neverMet: 'no call names more than it may',
	},
	groupListTooOften: {
		setUp: deal,
		callsPerSecond: 1,
		secondsPerCall: 0.6,
		steps: ['', ''].map((userId) => ({
			run: 'group getAll',
			with: { userId, returnAll: true },
		})),
	},
	groupMembers: {
		steps: [create('deal', { maxMemberCount: 1000 })],
		alikeWithUsual: [20_000],
		decides: 'the plan of the app says how many a group may have',
		words: { 100: ['1 rejected'], 2000: ['0 created'], 20000: ['0 created'] },
	},
	groupsPerUser: {
		setUp: (app) => {
			deal(app);
			for (let at = 0; at < 60; at += 1) app.addGroup(`other ${at}`, { members: ['a'] });
		},
		steps: [inDeal('groupMember add a, c')],
		alikeWithUsual: [10_000],
		decides: 'the plan of the app says in how many groups somebody may be; it costs nobody else',
		words: {
			50: ['0 added', '1 rejected'],
			1000: ['0 added', '0 added'],
			10000: ['0 added', '0 added'],
		},
	},
	groupsPerDay: {
		setUp: (app) => {
			for (let made = 0; made < 600; made += 1)
				app.groups.growth.note(1, Math.floor(Date.now() / 1000));
		},
		steps: [create('deal')],
		alikeWithUsual: [100_000],
		decides: 'a limit that passes is tried again, and then said',
		words: { 500: ['1 failed'], 10000: ['0 created'], 100000: ['0 created'] },
	},
	communities: {
		steps: [create('@TGS#_deal', {}, 'Community')],
		decides: 'the console says whether there are any',
		words: { on: ['0 created'], off: ['1 rejected'] },
	},
	groupChangesNumbered: {
		setUp: deal,
		steps: [
			inDeal('groupMember add a'),
			{ run: 'group update deal', with: { updateFields: { name: 'Deal' } } },
			{ run: 'message sendToGroup deal', with: { text: 'hello' } },
		],
		handsOn: { keys: ['messageSeq'], because: 'the server says which number a message has' },
	},
};
