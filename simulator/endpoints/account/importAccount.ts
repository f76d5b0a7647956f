import type { JsonObject } from '../../json';
import { BYTE_LIMITS, byteLength, isPossibleUserId } from '../../limits';
import { type Refusal, refuse } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { setProfileField } from '../../state/profileField';
import type { EndpointCall } from '../endpoint';
import { isOptionalText, OPTIONAL_TEXT } from '../fieldTypes';
import { readName } from '../lists';
import { ACCOUNT } from '../serviceCodes';

/** An account to import, of the right types. */
export interface ImportRequest {
	readonly userId: string;
	readonly nick: string | undefined;
	readonly faceUrl: string | undefined;
}

/** The account that an object describes, or the refusal of the whole call. */
export function readImport(entry: JsonObject, at = ''): ImportRequest | Refusal {
	const { Nick: nick, FaceUrl: faceUrl } = entry;
	const refuseText = (name: string) =>
		refuseField(ACCOUNT.badParameter, fieldOf(entry, name, at), OPTIONAL_TEXT.wanted);

	const userId = readName(fieldOf(entry, 'UserID', at), ACCOUNT);
	if (typeof userId !== 'string') return userId;
	if (!isOptionalText(nick)) return refuseText('Nick');
	if (!isOptionalText(faceUrl)) return refuseText('FaceUrl');

	return { userId, nick, faceUrl };
}

/** Imports an account, or updates the one that exists; or says why it may not. */
export function importOne(call: EndpointCall, request: ImportRequest): Refusal | undefined {
	const { app } = call;
	const { userId, nick, faceUrl } = request;

	const bad = judgeTexts(request);
	if (bad) return bad;
	if (!app.account(userId)) {
		if (app.isFull) return refuse(70398);
		if (isHeldBack(call, userId)) return refuse(70399);
	}

	const account = app.addAccount(userId);
	if (nick !== undefined) setProfileField(account, 'Tag_Profile_IM_Nick', nick);
	if (faceUrl !== undefined) setProfileField(account, 'Tag_Profile_IM_Image', faceUrl);
	return undefined;
}

function judgeTexts({ userId, nick, faceUrl }: ImportRequest): Refusal | undefined {
	if (!isPossibleUserId(userId)) {
		const field = { name: 'UserID', value: userId };
		return refuseField(ACCOUNT.badParameter, field, `1 to ${BYTE_LIMITS.userId} bytes long`);
	}
	const wanted = `at most ${BYTE_LIMITS.profileText} bytes long`;
	if (isTooLong(nick)) return refuseField(40601, { name: 'Nick', value: nick }, wanted);
	if (isTooLong(faceUrl)) return refuseField(40601, { name: 'FaceUrl', value: faceUrl }, wanted);
	return undefined;
}

function isTooLong(text: string | undefined): boolean {
	return text !== undefined && byteLength(text) > BYTE_LIMITS.profileText;
}

/** The documentation says three months. */
const HELD_BACK_SECONDS = 90 * 24 * 60 * 60;

/** Whether a deleted account of this name cannot be imported again yet. */
function isHeldBack({ app, switches, nowSeconds }: EndpointCall, userId: string): boolean {
	const deletedAt = app.deletedAt(userId);
	if (switches.edition !== 'other' || deletedAt === undefined) return false;
	return nowSeconds < deletedAt + HELD_BACK_SECONDS;
}
