import type { JsonObject } from '../../json';
import { GROUP_MSG_BODY } from '../../endpoints/group/message/msgBodyCodes';
import { readMsgBody } from '../../endpoints/message/msgBody';
import { isRefusal, refuse, type Refusal } from '../../results/answer';
import type { WrittenMessage } from '../../state/groups/groupMessage';
import { type Ruling, unanswered } from '../ruling';

/** The app's own codes, which go through to the caller. Source: the pages of the callbacks. */
const OWN_CODES = { first: 10_100, last: 10_200 };
const REFUSED = 10016;

/** The webhook's refusal of an action in a group; undefined lets it go on. */
export function refusalOfGroupAction(ruling: Ruling | undefined): Refusal | undefined {
	if (ruling?.kind === 'refused') return refuse(unanswered().code, unanswered().info);

	const { ErrorCode: code, ErrorInfo: info }: JsonObject = ruling?.answer ?? {};
	if (typeof code !== 'number' || code === 0) return undefined;

	const isOwnCode = code >= OWN_CODES.first && code <= OWN_CODES.last;
	const text = typeof info === 'string' && info !== '' ? info : undefined;
	return refuse(isOwnCode ? code : REFUSED, text);
}

/** What the webhook made of a message to a group: other words, nothing at all, or a refusal. */
export type GroupMessageRuling =
	| {
			readonly kind: 'send';
			readonly changed: Partial<Pick<WrittenMessage, 'body' | 'customData'>>;
	  }
	| { readonly kind: 'discard' }
	| Refusal;

/** Drops a message so that its sender takes it for sent. Source: 1047/34374. */
const DISCARD = 2;

/** Reads the webhook's decision on a message; without one the message goes on as it is. */
export function ruleOnGroupMessage(ruling: Ruling | undefined): GroupMessageRuling {
	const {
		ErrorCode: code,
		MsgBody: body,
		CloudCustomData: data,
	}: JsonObject = ruling?.answer ?? {};
	if (ruling?.kind === 'answered' && code === DISCARD) return { kind: 'discard' };

	const elements = readMsgBody({ name: 'MsgBody', value: body }, GROUP_MSG_BODY);
	return (
		refusalOfGroupAction(ruling) ?? {
			kind: 'send',
			changed: {
				...(!isRefusal(elements) && { body: elements }),
				...(typeof data === 'string' && { customData: data }),
			},
		}
	);
}
