import {
	CODES,
	describeCode,
	ERROR_CODE_PAGE,
} from '../../../../../nodes/TencentChat/api/codes/codes';
import type { Code, CodeHandling } from '../../../../../nodes/TencentChat/api/codes/codes';
import { COMMON_CODES } from '../../../../../nodes/TencentChat/api/codes/common';
import { PROFILE_CODES } from '../../../../../nodes/TencentChat/api/codes/profile';
import { RELATIONSHIP_CODES } from '../../../../../nodes/TencentChat/api/codes/relationship';
import { SERVICE_CODES } from '../../../../../nodes/TencentChat/api/codes/services';

const ENTRIES: readonly Code[] = [
	...COMMON_CODES,
	...RELATIONSHIP_CODES,
	...PROFILE_CODES,
	...SERVICE_CODES,
];

/** The codes of each handling but `reject`, which every other code has. */
const HANDLED: Record<Exclude<CodeHandling, 'reject'>, readonly number[]> = {
	accept: [30520, 30539],
	renewUserSig: [70001, 70052],
	retry: [
		10002, 10006, 20004, 20005, 30006, 30007, 30008, 40006, 60008, 60014, 70169, 70202, 70500,
		90992, 90994, 90995, 91000,
	],
	retryOnce: [60004, 60005, 60013],
	stopRun: [
		30004, 40004, 60006, 60010, 60012, 60016, 60017, 60020, 60021, 60025, 60026, 60027, 60028,
		70002, 70003, 70005, 70009, 70013, 70014, 70016, 70020, 70050, 70051, 70346, 70403, 90009,
	],
	throttle: [60007, 60011, 60018, 60019],
};

/** Codes that are no passing fault, but that waiting alone can cure. */
const WAITING_HELPS = [30540, 31707, 60028, 70050, 70114, 72010, 80003];

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
		expect(codesOf(({ isAmbiguous }) => isAmbiguous === true)).toEqual([30006, 30007, 60008]);
	});

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
		[30012, 'Batch Size'],
		[30539, 'Force Add'],
		[60007, 'Max Calls per Second'],
		[60026, 'Region'],
		[70001, 'clock'],
		[70016, 'Region'],
		[70020, 'Region'],
	])('names what to change for %i', (code, name) => {
		expect(describeCode(code).hint).toContain(name);
	});
});

describe('describeCode', () => {
	it('returns the entry of a known code', () => {
		expect(describeCode(60007)).toBe(CODES.get(60007));
	});

	it.each([38000, 38500, 39000])("takes %i for the app's own refusal", (code) => {
		expect(describeCode(code)).toMatchObject({
			code,
			meaning: "The app's own webhook refused the request",
			handling: 'reject',
			outcome: 'rejected',
			retryable: false,
		});
	});

	it.each([37999, 39001, 60022, 123456, -1])('does not guess about the unknown %i', (code) => {
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
	});
});
