import {
	CODES,
	describeCode,
	ERROR_CODE_PAGE,
	isDocumented,
} from '../../../../../nodes/TencentChat/api/codes/codes';
import type { Code, CodeHandling } from '../../../../../nodes/TencentChat/api/codes/codes';
import { COMMON_CODES } from '../../../../../nodes/TencentChat/api/codes/common';
import { GROUP_CODES } from '../../../../../nodes/TencentChat/api/codes/groups';
import { MESSAGE_CODES } from '../../../../../nodes/TencentChat/api/codes/messages';
import { PROFILE_CODES } from '../../../../../nodes/TencentChat/api/codes/profile';
import { PUSH_CODES } from '../../../../../nodes/TencentChat/api/codes/pushes';
import { RELATIONSHIP_CODES } from '../../../../../nodes/TencentChat/api/codes/relationship';
import { SERVICE_CODES } from '../../../../../nodes/TencentChat/api/codes/services';

const ENTRIES: readonly Code[] = [
	...COMMON_CODES,
	...RELATIONSHIP_CODES,
	...PROFILE_CODES,
	...GROUP_CODES,
	...MESSAGE_CODES,
	...PUSH_CODES,
	...SERVICE_CODES,
];

/** The codes of each handling but `reject`, which every other code has. */
const HANDLED: Record<Exclude<CodeHandling, 'reject'>, readonly number[]> = {
	accept: [30520, 30539],
	renewUserSig: [20002, 70001, 70052],
	retry: [
		10002, 10006, 10049, 10056, 20004, 20005, 20018, 20027, 20028, 30006, 30007, 30008, 40006,
		60008, 60014, 70169, 70202, 70500, 90024, 90992, 90994, 90995, 91000,
	],
	retryOnce: [10008, 60004, 60005, 60013],
	stopRun: [
		30004, 40004, 60006, 60010, 60012, 60016, 60017, 60020, 60021, 60025, 60026, 60027, 60028,
		70002, 70003, 70005, 70009, 70013, 70014, 70016, 70020, 70050, 70051, 70346, 70403, 90009,
	],
	throttle: [10023, 60007, 60011, 60018, 60019, 90057],
};

/** Codes that are no passing fault, but that waiting alone can cure. */
const WAITING_HELPS = [30540, 31707, 60028, 70050, 70114, 72010, 80003, 90047];

function codesOf(matches: (entry: Code) => boolean): number[] {
	return ENTRIES.filter(matches)
		.map(({ code }) => code)
		.sort((a, b) => a - b);
}

describe('the catalogue of codes', () => {
	it('lists no code twice', () => {
		const codes = ENTRIES.map(({ code }) => code);

		expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
		expect([...CODES.values()]).toEqual(ENTRIES);
	});

	it('files every entry under its own code', () => {
		for (const [code, entry] of CODES) expect(entry.code).toBe(code);
	});

	it.each(Object.entries(HANDLED))(
		'handles exactly the agreed codes with %s',
		(handling, codes) => {
			expect(codesOf((entry) => entry.handling === handling)).toEqual(codes);
		},
	);

	it('calls exactly those codes retryable that sending again or waiting can cure', () => {
		const { retry, retryOnce, throttle } = HANDLED;
		const expected = [...retry, ...retryOnce, ...throttle, ...WAITING_HELPS];

		expect(codesOf(({ retryable }) => retryable)).toEqual(expected.sort((a, b) => a - b));
	});

	it('calls exactly those codes ambiguous after which the change may have been made', () => {
		expect(codesOf(({ isAmbiguous }) => isAmbiguous === true)).toEqual([
			10002, 20004, 20005, 20018, 30006, 30007, 60008, 60013, 70169, 70202, 70500, 90992, 90994,
			90995, 91000,
		]);
	});

	it('says so in the hint of each of them, as nothing else does', () => {
		const silent = ENTRIES.filter(
			({ isAmbiguous, hint }) => isAmbiguous && !/may have been/.test(hint),
		);

		expect(silent).toEqual([]);
	});

	it('looks for the one at fault after exactly those refusals of groups and messages that may be for one', () => {
		const codes = [...GROUP_CODES, ...MESSAGE_CODES, ...PUSH_CODES]
			.filter(({ mayConcernOne }) => mayConcernOne)
			.map(({ code }) => code);

		expect(codes).toEqual([
			10004, 10005, 10008, 10009, 10011, 10013, 10014, 10018, 10019, 10030, 10031, 10032, 10034,
			10037, 10038, 20003, 90012, 90018, 90048, 90055,
		]);
	});

	it.each([10010, 10013, 10021, 10025, 20022, 20023])(
		'leaves it to the operations that %i can mean "done"',
		(code) => {
			expect(describeCode(code)).toMatchObject({ handling: 'reject', outcome: 'rejected' });
		},
	);

	it('gives every handling its outcome', () => {
		const outcomes: Record<Exclude<CodeHandling, 'accept'>, Code['outcome']> = {
			reject: 'rejected',
			renewUserSig: 'notSent',
			retry: 'failed',
			retryOnce: 'failed',
			stopRun: 'notSent',
			throttle: 'failed',
		};

		for (const { code, handling, outcome } of ENTRIES) {
			if (handling === 'accept') continue;
			expect({ code, outcome }).toEqual({ code, outcome: outcomes[handling] });
		}
		expect(describeCode(30539).outcome).toBe('pending');
		expect(describeCode(30520).outcome).toBe('alreadyFriends');
	});

	it.each(ENTRIES)('describes $code in plain sentences', ({ meaning, hint }) => {
		expect(meaning).toMatch(/^[A-Z].*[^.\s]$/);
		expect(meaning).not.toMatch(/\b(errors?|problems?|failures?|mistakes?)\b/i);
		expect(hint).toMatch(/^[A-Z].*[^.\s]\.$/);
	});

	it.each([
		[10005, 'Batch Size'],
		[10014, 'Group → Update'],
		[10017, 'Group Member → Mute'],
		[10019, 'Account → Import'],
		[20002, 'clock'],
		[30012, 'Batch Size'],
		[30539, 'Force Add'],
		[60007, 'Max Calls per Second'],
		[60026, 'Region'],
		[70001, 'clock'],
		[70016, 'Region'],
		[70107, 'Account → Import'],
		[70020, 'Region'],
		[80002, '12,000 bytes'],
		[90026, 'Lifetime'],
		[90043, 'Offline Push'],
		[90054, 'Message Key'],
		[90057, 'Chat console'],
	])('names what to change for %i', (code, name) => {
		expect(describeCode(code).hint).toContain(name);
	});
});

describe('describeCode', () => {
	it('returns the entry of a known code', () => {
		expect(describeCode(60007)).toBe(CODES.get(60007));
	});

	it.each([10100, 10150, 10200, 38000, 38500, 39000, 120_001, 123_456, 130_000])(
		"takes %i for the app's own refusal",
		(code) => {
			expect(describeCode(code)).toMatchObject({
				code,
				meaning: "The app's own webhook refused the request",
				handling: 'reject',
				outcome: 'rejected',
				retryable: false,
			});
		},
	);

	it.each([10099, 10201, 37999, 39001, 60022, 120_000, 130_001, -1])(
		'does not guess about the unknown %i',
		(code) => {
			const entry = describeCode(code);

			expect(entry).toMatchObject({
				code,
				meaning: 'Tencent Chat answered with a code that this version does not know',
				handling: 'reject',
				outcome: 'rejected',
				retryable: false,
			});
			expect(entry.hint).toContain('resultInfo');
			expect(entry.hint).toContain(ERROR_CODE_PAGE);
			expect(entry.hint).toMatch(/\.$/);
		},
	);
});

describe('isDocumented', () => {
	it.each([10002, 10100, 10200, 20023, 38500, 60007, 120_001, 130_000])(
		'knows %i, so that it is never taken for the answer to a repeat',
		(code) => {
			expect(isDocumented(code)).toBe(true);
		},
	);

	it.each([0, 10099, 10201, 37999, 39001, 120_000, 130_001, 424_242])(
		'does not know %i',
		(code) => {
			expect(isDocumented(code)).toBe(false);
		},
	);
});
