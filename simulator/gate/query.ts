const MAX_UINT32 = 2 ** 32 - 1;

/** Who calls, as the URL says; nothing of it is proven yet. */
export interface Caller {
	readonly sdkAppId: number;
	readonly identifier: string;
	readonly userSig: string;
}

/** The caller that a URL names, or the code that the URL is refused with. */
export function readCaller(query: Readonly<Record<string, string>>): Caller | number {
	const { sdkappid, identifier, usersig, random, contenttype } = query;

	if (!sdkappid) return 60012;
	if (!isUnsigned(sdkappid) || !identifier || !usersig) return 60025;
	if (!isUint32(random) || contenttype !== 'json') return 60025;

	return { sdkAppId: Number(sdkappid), identifier, userSig: usersig };
}

function isUint32(text: string | undefined): boolean {
	return text !== undefined && isUnsigned(text) && Number(text) <= MAX_UINT32;
}

function isUnsigned(text: string): boolean {
	return /^\d{1,15}$/.test(text);
}
