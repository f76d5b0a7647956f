import { SAMPLE_APP } from '../../../simulator/options';
import { aCall, aQuery, ask, aSimulator, PATHS, send, userSigOf } from '../support/calls';
import { aText, sendOne, textOf, textsOf } from '../support/messages';
import { TestClock } from '../support/testClock';

const GOOD = { To_Account: 'bob', MsgRandom: 2574206, MsgBody: [aText()] };
const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;
const CUSTOM = { MsgType: 'TIMCustomElem', MsgContent: { Data: 'x' } };

describe('sendmsg', () => {
	it('answers with the time and the names of the message, and lets it arrive', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const time = Math.floor(clock.now() / 1000);

		const answer = await ask(simulator, 'sendMsg', { ...GOOD, MsgSeq: 41021 });

		expect(textOf(answer)).toMatch(
			new RegExp(
				'^\\{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,' +
					`"MsgTime":${time},"MsgKey":"41021_2574206_${time}","MsgId":"144115\\d{12}-${time}-2574206"\\}$`,
			),
		);
		expect(simulator.messages()).toEqual([
			{
				number: 1,
				from: 'ann',
				to: 'bob',
				sequence: 41021,
				random: 2574206,
				time,
				messageKey: `41021_2574206_${time}`,
				body: [aText()],
				customData: '',
				isOnlineOnly: false,
				isHiddenFromSender: false,
				isQuiet: false,
				isUnlisted: false,
				isUnread: true,
				isRecalled: false,
				isModified: false,
			},
		]);
	});

	it('can be one of those that have no MsgId', async () => {
		const simulator = aSimulator({ switches: { messageId: 'absent' } });

		expect(Object.keys(await sendOne(simulator))).toEqual([
			'ActionStatus',
			'ErrorInfo',
			'ErrorCode',
			'MsgTime',
			'MsgKey',
		]);
	});

	it('draws a MsgSeq for a message that has none, the same in each run', async () => {
		const keys = await Promise.all(
			[1, 2].map(async () => {
				const simulator = aSimulator();
				await sendOne(simulator);
				await sendOne(simulator);
				return simulator.messages().map(({ sequence }) => sequence);
			}),
		);

		expect(keys[0]).toEqual(keys[1]);
		expect(new Set(keys[0]).size).toBe(2);
	});

	it('can do without From_Account, because the administrator sends then', async () => {
		const simulator = aSimulator();

		await send(simulator, aCall(PATHS.sendMsg, GOOD));

		expect(simulator.messages()).toMatchObject([{ from: 'administrator', to: 'bob' }]);
	});

	it('counts its account as an item, so that faults find it', async () => {
		const simulator = aSimulator();
		simulator.faults.add({ on: { account: 'bob' }, effect: { errorCode: 20004 } });

		expect((await sendOne(simulator)).ErrorCode).toBe(20004);
	});

	it.each([
		['no To_Account', { To_Account: undefined }, 90003],
		['a list as To_Account', { To_Account: ['bob'] }, 60015],
		['a To_Account that was never imported', { To_Account: 'nobody' }, 90003],
		['a From_Account that was never imported', { From_Account: 'nobody' }, 90008],
		['an empty From_Account', { From_Account: '' }, 90008],
		['a number as From_Account', { From_Account: 7 }, 60015],
		['no MsgRandom', { MsgRandom: undefined }, 90005],
		['a MsgRandom beyond 32 bits', { MsgRandom: 2 ** 32 }, 90005],
		['a MsgSeq that is no number', { MsgSeq: '1' }, 90010],
		['a MsgTimeStamp that is no number', { MsgTimeStamp: 'now' }, 90006],
		['a text as MsgBody', { MsgBody: 'hi' }, 90007],
		['an empty MsgBody', { MsgBody: [] }, 90002],
		['an element without MsgContent', { MsgBody: [{ MsgType: 'TIMTextElem' }] }, 90002],
		[
			'a text element without Text',
			{ MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] },
			90010,
		],
		['a second custom element', { MsgBody: [CUSTOM, CUSTOM] }, 90002],
		['a MsgLifeTime that is no number', { MsgLifeTime: '0' }, 90044],
		['a MsgLifeTime of more than 7 days', { MsgLifeTime: 604_801 }, 90026],
		['a SyncOtherMachine that there is not', { SyncOtherMachine: 3 }, 90031],
		['an OnlineOnlyFlag that there is not', { OnlineOnlyFlag: true }, 90001],
		['CloudCustomData that is no text', { CloudCustomData: {} }, 90001],
		['a SendMsgControl that there is not', { SendMsgControl: ['NoUnraed'] }, 90001],
		['a ForbidCallbackControl that is no list', { ForbidCallbackControl: 'x' }, 90001],
		['an OfflinePushInfo that is a text', { OfflinePushInfo: 'x' }, 90043],
		['a PushFlag that is a text', { OfflinePushInfo: { PushFlag: '0' } }, 90043],
		['a sound that is a number', { OfflinePushInfo: { AndroidInfo: { Sound: 1 } } }, 90043],
		['a badge mode that there is not', { OfflinePushInfo: { ApnsInfo: { BadgeMode: 2 } } }, 90043],
	])('refuses %s and delivers nothing', async (_what, fields, code) => {
		const simulator = aSimulator();

		const answer = await ask(simulator, 'sendMsg', { ...GOOD, ...fields });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(simulator.messages()).toEqual([]);
	});

	it('takes every documented field', async () => {
		const simulator = aSimulator();
		const fields = {
			SyncOtherMachine: 1,
			OnlineOnlyFlag: 0,
			MsgLifeTime: 604_800,
			MsgSeq: 2 ** 32 - 1,
			MsgTimeStamp: 1,
			CloudCustomData: 'order 7',
			ForbidCallbackControl: ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'],
			SendMsgControl: ['NoUnread', 'NoLastMsg', 'WithMuteNotifications'],
			SupportMessageExtension: 1,
			IsNeedReadReceipt: 1,
			OfflinePushInfo: {
				PushFlag: 0,
				Title: 't',
				Desc: 'd',
				Ext: '{}',
				AndroidInfo: { Sound: 'a.mp3', VIVOClassification: 1, HuaWeiImportance: 'LOW' },
				ApnsInfo: { Sound: 'a.mp3', BadgeMode: 1, MutableContent: 1, InterruptionLevel: 'active' },
			},
		};

		expect((await sendOne(simulator, fields)).ErrorCode).toBe(0);
		expect(simulator.messages()).toMatchObject([
			{ customData: 'order 7', isQuiet: true, isUnlisted: true, isUnread: false },
		]);
	});

	it('has 12 KB for elements and attached data, in bytes', async () => {
		const simulator = aSimulator();
		const frame = JSON.stringify([aText('')]).length;
		const longest = 'ü'.repeat((12_288 - 10 - frame) / 2);

		const fits = await sendOne(simulator, {
			MsgBody: [aText(longest)],
			CloudCustomData: '1234567890',
		});
		const isLonger = await sendOne(simulator, {
			MsgBody: [aText(longest)],
			CloudCustomData: '12345678901',
		});

		expect([fits.ErrorCode, isLonger.ErrorCode]).toEqual([0, 93000]);
		expect(isLonger.ErrorInfo).toContain('12289 bytes');
	});

	it('has 12 KB for the whole request if that is what they hold', async () => {
		const simulator = aSimulator({ switches: { messageSizeOf: 'request' } });
		const MsgBody = [aText('x'.repeat(12_200))];

		expect((await sendOne(simulator, { MsgBody })).ErrorCode).toBe(93000);
	});

	it('cuts a long MsgLifeTime and names one code for strangers, if it is set so', async () => {
		const simulator = aSimulator({
			switches: {
				longMsgLifeTime: 'cut',
				unknownMessageAccount: 20003,
				secondCustomElement: 90010,
			},
		});

		expect((await sendOne(simulator, { MsgLifeTime: 604_801 })).ErrorCode).toBe(0);
		expect((await sendOne(simulator, { To_Account: 'nobody' })).ErrorCode).toBe(20003);
		expect((await sendOne(simulator, { From_Account: 'nobody' })).ErrorCode).toBe(20003);
		expect((await sendOne(simulator, { MsgBody: [CUSTOM, CUSTOM] })).ErrorCode).toBe(90010);
	});

	it.each([{ OnlineOnlyFlag: 1 }, { MsgLifeTime: 0 }])(
		'with %j reaches a receiver who is online, and is stored for nobody',
		async (fields) => {
			const simulator = aSimulator();
			simulator.app().setStatus('bob', 'Online');
			simulator.app().setStatus('cid', 'PushOnline');

			const toBob = await sendOne(simulator, fields);
			const toCid = await sendOne(simulator, { ...fields, To_Account: 'cid' });

			expect([toBob.ErrorCode, toCid.ErrorCode]).toEqual([0, 0]);
			expect(simulator.messages()).toMatchObject([
				{ to: 'bob', isOnlineOnly: true, isUnread: false },
			]);
			expect(simulator.app().messages.between('ann', 'bob')).toBeUndefined();
		},
	);

	it('stops at 1000 messages a day in a trial, and starts anew at midnight in China', async () => {
		const clock = new TestClock();
		const msToMidnight = DAY_MS - ((clock.now() + CHINA_MS) % DAY_MS);
		const query = aQuery({ usersig: userSigOf('administrator', SAMPLE_APP, 2 * 86_400) });
		const simulator = aSimulator({ clock, callsPerSecond: 0, switches: { messagesPerDay: 1000 } });
		const sendNow = () => send(simulator, aCall(PATHS.sendMsg, GOOD, { query }));

		for (let sent = 0; sent < 1000; sent += 1) await sendNow();
		const tooMany = await sendNow();
		await clock.advance(msToMidnight - 1);
		const stillTooMany = await sendNow();
		await clock.advance(1);
		const tomorrow = await sendNow();

		expect([tooMany.ErrorCode, stillTooMany.ErrorCode, tomorrow.ErrorCode]).toEqual([
			60028, 60028, 0,
		]);
		expect(textsOf(simulator)).toHaveLength(1001);
	});
});
