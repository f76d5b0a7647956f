import type { AppState } from '../../../../../simulator/state/app';
import { EXPLAINED, type Scene } from './switchScene';

const HELLO = { text: 'hello' };

const SAID = { run: 'message sendToGroup deal', with: HELLO };

const TO_DEAL = ['0 sent 1', 'arrived sales deal'];

/** `deal` has `sales` as its owner, and `b`. */
function deal(app: AppState): void {
	app.addGroup('deal', { owner: 'sales', members: ['b'] });
}

/** Scenes for the switches about messages to groups. */
export const GROUP_MESSAGE_SCENES: Readonly<Record<string, Scene>> = {
	unknownGroupAccount: {
		setUp: deal,
		steps: [
			{ ...SAID, with: { ...HELLO, fromAccount: 'ghost' } },
			{ run: 'group changeOwner deal', with: { newOwnerAccount: 'ghost' } },
			{ run: 'group getAll ghost', with: { returnAll: true } },
		],
		handsOn: EXPLAINED,
	},
	unknownGroupCode: {
		setUp: deal,
		steps: [
			{ run: 'message sendToGroup deal, gone', with: HELLO },
			'group get deal, gone',
			{ run: 'group update gone', with: { updateFields: { name: 'Deal' } } },
			{ run: 'groupMember add a', with: { groupId: 'gone' } },
			'group delete deal, gone',
		],
		handsOn: EXPLAINED,
	},
	groupDuplicateSeconds: {
		setUp: deal,
		faults: [{ effect: { drop: 'after' } }],
		secondsPerCall: 30,
		steps: [SAID],
		alikeWithUsual: [3000],
		decides:
			'a server that forgets a message sooner delivers the repeat as well, and no answer tells: the node counts on the 300 seconds of the documentation',
		words: {
			15: ['0 sent 2', 'arrived sales deal', 'arrived sales deal'],
			300: TO_DEAL,
			3000: TO_DEAL,
		},
	},
	groupDuplicateKey: {
		setUp: deal,
		faults: [{ effect: { drop: 'after' } }],
		secondsPerCall: 30,
		steps: [SAID, SAID, { ...SAID, with: { ...HELLO, fromAccount: 'b' } }],
		neverMet: 'each message has a random number of its own',
	},
	groupDuplicateAnswer: {
		setUp: deal,
		faults: [{ effect: { drop: 'after' } }],
		secondsPerCall: 30,
		steps: [SAID],
		decides:
			'the number of a repeat is given out as the server gives it, whether it has a message of this number or not; a code that is documented as a refusal counts as one, with a caution that the message may have arrived',
		words: {
			first: TO_DEAL,
			new: ['0 sent 2', 'arrived sales deal'],
			refuse: ['1 rejected', 'arrived sales deal'],
		},
	},
	dailyMessages: {
		besides: { messagesPerDay: 1000 },
		setUp: (app) => {
			deal(app);
			for (let sent = 1; sent < 1000; sent += 1) app.messages.daily.note(Date.now());
		},
		steps: [
			{
				run: 'message send',
				to: ['a', { event: 'Group.CallbackAfterSendMsg', fromAccount: 'b', groupId: 'deal' }],
				with: HELLO,
			},
		],
		decides: 'the server counts, and the code says that nothing more can be sent today',
		words: {
			apart: ['0 sent key 1', '0 sent 1', 'arrived sales a', 'arrived sales deal'],
			together: ['0 sent key 1', '1 notSent', 'arrived sales a'],
		},
	},
	groupMessagesPerSecond: {
		setUp: deal,
		secondsPerCall: 0.4,
		steps: [SAID, SAID, SAID],
		alikeWithUsual: [400],
		decides: 'the server drops what is too much and says so',
		words: {
			2: ['0 sent 1', '0 sent 2', '1 rejected', 'arrived sales deal', 'arrived sales deal'],
			40: ['0 sent 1', '0 sent 2', '0 sent 3', ...Array<string>(3).fill('arrived sales deal')],
			400: ['0 sent 1', '0 sent 2', '0 sent 3', ...Array<string>(3).fill('arrived sales deal')],
		},
	},
	groupMessageRate: {
		besides: { groupMessagesPerSecond: 2 },
		setUp: deal,
		secondsPerCall: 0.4,
		steps: [SAID, SAID, SAID],
		decides: 'a refusal is waited out, as nobody has got the message; one that was dropped is over',
		words: {
			drop: ['0 sent 1', '0 sent 2', '1 rejected', 'arrived sales deal', 'arrived sales deal'],
			10023: ['0 sent 1', '0 sent 2', '0 sent 3', ...Array<string>(3).fill('arrived sales deal')],
		},
	},
	groupRecalledAgain: {
		setUp: deal,
		faults: [{ on: { path: 'group_msg_recall' }, effect: { drop: 'after' } }],
		steps: [
			SAID,
			...['1', '1'].map((seq) => ({
				run: 'message recallFromGroup',
				to: [seq],
				with: { groupId: 'deal', messageSeq: '={{ $json.to }}' },
			})),
		],
		decides:
			'one code for it stands for other reasons as well; after a lost answer each of them says that it was done',
		words: {
			10032: ['0 sent 1', '0 deleted 1', '1 rejected 1', 'arrived sales deal'],
			0: ['0 sent 1', '0 deleted 1', '0 deleted 1', 'arrived sales deal'],
			10030: ['0 sent 1', '0 deleted 1', '0 notFound 1', 'arrived sales deal'],
		},
	},
};
