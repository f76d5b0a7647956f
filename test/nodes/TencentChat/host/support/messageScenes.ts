import type { AppState } from '../../../../../simulator/state/app';
import { EXPLAINED, type Scene } from './switchScene';

const HELLO = { text: 'hello' };

/** The answer to the first call is lost after the message was delivered. */
const LOST_ANSWER = { effect: { drop: 'after' } } as const;

const NOW = Math.floor(Date.now() / 1000);

const DAY = 86_400;

function keyAt(time: number): string {
	return `7_8_${time}`;
}

/** What `a` sees of the conversation with `sales`. */
const HISTORY = {
	run: 'message getAll',
	to: ['a'],
	with: { peerAccount: 'sales', returnAll: true },
};

/** `sales` has written to `a` so many days ago. */
function wroteDaysAgo(app: AppState, ...days: readonly number[]): void {
	for (const day of days) write(app, NOW - day * DAY, 'hello');
}

function write(app: AppState, time: number, text: string): void {
	app.messages.add({
		from: 'sales',
		to: 'a',
		sequence: 7,
		random: 8,
		time,
		elements: JSON.stringify([{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }]),
		customData: '',
		isOnlineOnly: false,
		isHiddenFromSender: false,
		isQuiet: false,
		isUnlisted: false,
	});
}

/** Scenes for the switches about one-to-one messages. */
export const MESSAGE_SCENES: Readonly<Record<string, Scene>> = {
	duplicateWindow: {
		faults: [LOST_ANSWER],
		secondsPerCall: 30,
		steps: [{ run: 'message send a, a', with: HELLO }],
		decides:
			'a server that forgets a message after a second delivers the repeat as well, and no answer tells: the node counts on the 120 seconds of the newest documentation',
		words: {
			120: ['0 sent key 1', '0 sent key 2', 'arrived sales a', 'arrived sales a'],
			1: ['0 sent key 1', '0 sent key 2', ...Array<string>(3).fill('arrived sales a')],
		},
	},
	duplicateKey: {
		faults: [LOST_ANSWER],
		secondsPerCall: 1,
		steps: [
			{ run: 'message send a', with: HELLO },
			{ run: 'message send b', with: HELLO },
		],
		neverMet: 'each message has numbers of its own, also one that says the same to another',
	},
	duplicateAnswer: {
		faults: [LOST_ANSWER],
		secondsPerCall: 30,
		steps: [{ run: 'message send a', with: HELLO }, HISTORY],
		decides:
			'the key of a repeat is given out as the server gives it, whether it has a message of this key or not; a code that is documented as a refusal counts as one, with a caution that the message may have arrived',
		words: {
			firstKey: ['0 sent key 1', '0 key 1', 'arrived sales a'],
			newKey: ['0 sent key 1', '0 key 2', 'arrived sales a'],
			error: ['1 rejected', '0 key 1', 'arrived sales a'],
		},
	},
	duplicateErrorCode: {
		besides: { duplicateAnswer: 'error' },
		faults: [LOST_ANSWER],
		secondsPerCall: 30,
		steps: [{ run: 'message send a', with: HELLO }],
		decides:
			'a code that is no documented refusal is the answer to a repeat; one that is counts as a refusal, with a caution that the message may have arrived',
		words: {
			1001: ['0 sent', 'arrived sales a'],
			20001: ['1 rejected', 'arrived sales a'],
			200010: ['0 sent', 'arrived sales a'],
		},
	},
	unknownMessageAccount: {
		steps: [
			{ run: 'message send a, ghost, b', with: HELLO },
			{ run: 'message send a', with: { ...HELLO, fromAccount: 'ghost' } },
		],
		handsOn: EXPLAINED,
	},
	secondCustomElement: {
		steps: [
			{
				run: 'message send a',
				with: {
					messageType: 'elements',
					elements: JSON.stringify(
						['1', '2'].map((data) => ({ MsgType: 'TIMCustomElem', MsgContent: { Data: data } })),
					),
				},
			},
		],
		neverMet: 'a second one is refused before it is sent',
	},
	messageSizeOf: {
		steps: [11_600, 11_900].map((length) => ({
			run: 'message send a',
			with: { text: 'x'.repeat(length) },
		})),
		neverMet: 'a message counts with all that goes along with it',
	},
	messageId: {
		steps: [
			{ run: 'message send a', with: HELLO },
			{ run: 'message sendToMany a, b', with: HELLO },
		],
		handsOn: { keys: ['messageId'], because: 'it is given out where the server gives it' },
	},
	longMsgLifeTime: {
		steps: [604_800, 604_801].map((lifetime) => ({
			run: 'message send a',
			with: { ...HELLO, additionalFields: { lifetime } },
		})),
		neverMet: 'a longer one is refused before it is sent',
	},
	messagesPerDay: {
		setUp: ({ messages }) => {
			for (let sent = 1; sent < 1000; sent += 1) messages.daily.note(Date.now());
		},
		steps: [{ run: 'message send a, a, a', with: HELLO }],
		decides: 'the server counts, and the code says that nothing more can be sent today',
		words: {
			unlimited: [
				...['0 sent key 1', '0 sent key 2', '0 sent key 3'],
				...Array<string>(3).fill('arrived sales a'),
			],
			1000: ['0 sent key 1', '1 notSent', '1 notSent', 'arrived sales a'],
		},
	},
	receiversPerMinute: {
		secondsPerCall: 60,
		setUp: ({ messages }) => {
			const switches = { receiversPerMinute: 600, rateWindow: 'sliding' } as const;
			messages.receiverBudget.admit(599, Date.now(), switches);
		},
		steps: [{ run: 'message sendToMany a, b, c', with: HELLO }],
		alikeWithUsual: [120_000],
	},
	batchPartial: {
		steps: [{ run: 'message sendToMany a, ghost, b', with: HELLO }],
		decides: 'who is not named in a plain OK counts as reached: nothing tells who was not',
		words: {
			SomeError: [
				...['0 sent key 1', '0 sent key 1', '1 rejected'],
				...['arrived sales a', 'arrived sales b'],
			],
			plainOK: [
				...['0 sent key 1', '0 sent key 1', '0 sent key 1'],
				...['arrived sales a', 'arrived sales b'],
			],
		},
	},
	batchTooLongCode: {
		steps: [{ run: 'message sendToMany a, b', with: { text: 'x'.repeat(12_300) } }],
		neverMet: 'a message that is too long is refused before it is sent',
	},
	batchRepeat: {
		faults: [LOST_ANSWER],
		steps: ['a, b', 'a, b', 'b, c'].map((to) => ({
			run: `message sendToMany ${to}`,
			with: HELLO,
		})),
		neverMet: 'no call is made again, and each has a random number of its own',
	},
	repeatedReceiver: {
		steps: [
			{ run: 'message sendToMany a, b, a', with: HELLO },
			{ run: 'message sendToMany', to: [['a', 'b', 'a']], with: HELLO },
		],
		neverMet: 'what is said to somebody twice goes in two calls',
	},
	modifyMissingCode: {
		steps: [{ run: 'message update a', with: { ...HELLO, messageKey: keyAt(NOW) } }],
		handsOn: EXPLAINED,
	},
	recalledInHistory: {
		setUp: (app) => wroteDaysAgo(app, 0),
		steps: [{ run: 'message recall a', with: { messageKey: keyAt(NOW) } }, HISTORY],
		decides: 'the server says what is left of a message',
		words: { flagged: ['0 deleted', '0 key 1'], gone: ['0 deleted'] },
	},
	historyDays: {
		setUp: (app) => wroteDaysAgo(app, 20, 3, 0),
		steps: [HISTORY, { run: 'message recall a', with: { messageKey: keyAt(NOW - 3 * DAY) } }],
		decides: 'what a server keeps no longer can be neither read nor recalled',
		words: {
			1: ['0 key 1', '0 notFound'],
			7: ['0 key 1', '0 key 2', '0 deleted'],
			70: ['0 key 1', '0 key 2', '0 key 3', '0 deleted'],
		},
	},
	historyPageBytes: {
		setUp: (app) => {
			for (let at = 0; at < 30; at += 1) write(app, NOW - at, `${at} ${'x'.repeat(500)}`);
		},
		steps: [HISTORY],
	},
};
