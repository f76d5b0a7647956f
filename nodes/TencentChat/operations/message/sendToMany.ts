import { hasFailed, isRecord, readCode, readId, readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { NEVER } from '../../bulk/repeat';
import type { ItemResult } from '../../bulk/settleCall';
import { done } from '../oneResult';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { receiversField, senderField } from './accounts';
import { checkMessage, MESSAGE_PARAMETERS, messageFields } from './message';
import { SENT } from './words';

type Body = Readonly<Record<string, unknown>>;

/** Sends the same message to many with few calls. */
export const sendToMany: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'sendToMany',
	name: 'Send to Many',
	action: 'Send a message to many',
	description:
		'Send the same message to many users with few calls; Tencent Chat sends no callback for it',
	endpoint: ENDPOINTS.batchSendMsg,
	isSerialized: true,
	sendsRepeats: true,
	repeatOf: () => NEVER,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [senderField, receiversField, ...messageFields('many')],
	reader: createReader({
		owner: FROM_ACCOUNT,
		isOwnerOptional: true,
		subject: TO_ACCOUNT,
		parameters: MESSAGE_PARAMETERS,
		check: (values) => {
			const message = checkMessage(values, 'many');
			return 'problem' in message ? message : { value: { common: message.value, details: {} } };
		},
	}),
	wireFormat: {
		buildBody: (owner, common, receivers, { seq, random }) => ({
			...(owner !== '' && { From_Account: owner }),
			To_Account: receivers,
			...common,
			MsgSeq: seq,
			MsgRandom: random,
		}),
		readResults,
		isDoneUnnamed: areOthersSent,
	},
	vocabulary: SENT,
};

/** Tencent names those that failed; all others were sent. */
function readResults(body: Body, subjects: readonly string[]): Map<string, ItemResult> {
	const results = new Map<string, ItemResult>();
	if (hasFailed(body) || !areOthersSent('', body)) return results;
	const data = { messageKey: readId(body.MsgKey) ?? '', messageTime: body.MsgTime ?? null };
	for (const subject of subjects) results.set(subject, done(data));
	for (const { id, code, info } of readFailures(body)) {
		if (results.has(id)) results.set(id, { code, info });
	}
	return results;
}

interface Failure {
	readonly id: string;
	readonly code: number;
	readonly info: string;
}

function readFailures({ ErrorList }: Body): Failure[] {
	if (!Array.isArray(ErrorList)) return [];
	return (ErrorList as readonly unknown[]).flatMap((entry) => {
		if (!isRecord(entry)) return [];
		const id = readId(entry.To_Account);
		const code = readCode(entry.ErrorCode);
		if (id === undefined || code === undefined || code === 0) return [];
		return [{ id, code, info: readText(entry.ErrorInfo) }];
	});
}

/** Nobody can be said to have got it while one of those who did not cannot be made out. */
function areOthersSent(_subject: string, body: Body): boolean {
	const { ErrorList } = body;
	if (ErrorList === undefined || ErrorList === null) return body.ActionStatus !== 'SomeError';
	return Array.isArray(ErrorList) && readFailures(body).length === ErrorList.length;
}
