import type { JsonObject } from '../json';
import { BYTE_LIMITS, byteLength, isPossibleUserId } from '../limits';
import type { AppState } from '../state/app';

/** An account to import, of the right types. */
export interface ImportRequest {
	readonly userId: string;
	readonly nick: string | undefined;
	readonly faceUrl: string | undefined;
}

/** The account that an object describes, or the code of the refusal. */
export function readImport(entry: JsonObject): ImportRequest | number {
	const { UserID: userId, Nick: nick, FaceUrl: faceUrl } = entry;

	if (userId === undefined) return 70402;
	if (typeof userId !== 'string') return 60015;
	if (nick !== undefined && typeof nick !== 'string') return 70402;
	if (faceUrl !== undefined && typeof faceUrl !== 'string') return 70402;

	return { userId, nick, faceUrl };
}

/** Imports an account, or updates the one that exists; a number is the code of the refusal. */
export function importOne(app: AppState, request: ImportRequest): number | undefined {
	const { userId, nick, faceUrl } = request;

	if (!isPossibleUserId(userId)) return 70402;
	if (isTooLong(nick) || isTooLong(faceUrl)) return 40601;
	if (app.isFull && !app.account(userId)) return 70398;

	const { profile } = app.addAccount(userId);
	if (nick !== undefined) profile.set('Tag_Profile_IM_Nick', nick);
	if (faceUrl !== undefined) profile.set('Tag_Profile_IM_Image', faceUrl);
	return undefined;
}

function isTooLong(text: string | undefined): boolean {
	return text !== undefined && byteLength(text) > BYTE_LIMITS.profileText;
}
