import { type Refusal, refuse } from '../results/answer';

const MAX_UINT32 = 2 ** 32 - 1;

/** Who calls, as the URL says; nothing of it is proven yet. */
export interface Caller {
	readonly sdkAppId: number;
	readonly identifier: string;
	readonly userSig: string;
}

/** What each parameter of the URL has to be, and the code without it. */
const RULES = {
	sdkappid: { isGood: isUnsigned, wanted: "the app's number" },
	identifier: { isGood: isThere, wanted: 'the UserID of an admin of the app' },
	usersig: { isGood: isThere, wanted: 'a UserSig of that admin' },
	random: { isGood: isUint32, wanted: `a whole number from 0 to ${MAX_UINT32}` },
	contenttype: { isGood: (text: string) => text === 'json', wanted: 'json' },
} as const;

/** The caller that a URL names, or the refusal of the URL, which says what is wrong with it. */
export function readCaller(query: Readonly<Record<string, string>>): Caller | Refusal {
	const { sdkappid = '', identifier = '', usersig = '' } = query;

	for (const [name, { isGood, wanted }] of Object.entries(RULES)) {
		const value = query[name] ?? '';
		if (!isGood(value)) return refuseParameter(name, value, wanted);
	}
	return { sdkAppId: Number(sdkappid), identifier, userSig: usersig };
}

/** The value itself stays out of the answer: it may be a secret in the wrong place. */
function refuseParameter(name: string, value: string, wanted: string): Refusal {
	const code = name === 'sdkappid' && value === '' ? 60012 : 60025;
	const problem = value === '' ? 'is missing' : 'is wrong';
	return refuse(code, `URL parameter error: ${name} ${problem}; it must be ${wanted}`);
}

function isThere(text: string): boolean {
	return text !== '';
}

function isUint32(text: string): boolean {
	return isUnsigned(text) && Number(text) <= MAX_UINT32;
}

function isUnsigned(text: string): boolean {
	return /^\d{1,15}$/.test(text);
}
