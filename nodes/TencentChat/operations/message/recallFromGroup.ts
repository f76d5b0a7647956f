import { problem, type Checked } from '../../api/problem';
import { isRecord, readCode, readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { ItemResult } from '../../bulk/settleCall';
import { checkWholeNumber } from '../../checks';
import { GROUP_ID, groupIdField } from '../group/groupId';
import { readEntries } from '../list';
import type { BulkOperation } from '../operation';
import { createReader, type AccountParameter } from '../reader';

/** The message does not exist, or not any more. */
const NOT_FOUND = 10030;

/** It cannot be recalled; also the code of one that was recalled before, as far as is known. */
const NOT_RECALLABLE = 10032;

const MESSAGE_SEQ: AccountParameter = {
	name: 'messageSeq',
	label: 'Message Seq',
	check: checkSeq,
};

/** Numbers of messages fit in 32 bits, but Tencent does not say so. */
function checkSeq(value: unknown, label: string): Checked<string> {
	if (value === '' || value === undefined) {
		const hint = 'Send to Group and the trigger give it out under messageSeq.';
		return problem(`${label} is empty`, hint);
	}
	const text = typeof value === 'string' ? value.trim() : value;
	const seq = checkWholeNumber(text, label, { min: 0, max: Number.MAX_SAFE_INTEGER });
	return 'problem' in seq ? seq : { value: String(seq.value) };
}

/** Takes messages of groups back. */
export const recallFromGroup: BulkOperation = {
	kind: 'bulk',
	resource: 'message',
	value: 'recallFromGroup',
	name: 'Recall From Group',
	action: 'Recall messages from groups',
	description: 'Take back messages of a group, whatever their age; this cannot be undone',
	endpoint: ENDPOINTS.recallGroupMsgs,
	isSerialized: true,
	outputKeys: { owner: 'groupId', subject: 'messageSeq' },
	properties: [
		groupIdField,
		{
			displayName: 'Message Seq',
			name: 'messageSeq',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 17, 18',
			description:
				'Number of the message in its group, as Send to Group and the trigger give it out: one, a comma-separated list, or an array from an expression',
		},
	],
	reader: createReader({
		owner: GROUP_ID,
		subject: MESSAGE_SEQ,
		toEntry: (seq) => ({ MsgSeq: Number(seq) }),
	}),
	wireFormat: {
		buildBody: (groupId, _common, entries) => ({ GroupId: groupId, MsgSeqList: entries }),
		readResults,
	},
	vocabulary: {
		success: 'deleted',
		noun: 'message',
		again: 'Messages already recalled stay recalled.',
		alreadyDone: ['notFound'],
		doneCodes: [NOT_RECALLABLE],
		interpret: (code) => (code === NOT_FOUND ? 'notFound' : undefined),
	},
	extraOptions: ['nothingToDo'],
};

function readResults(body: Readonly<Record<string, unknown>>): Map<string, ItemResult> {
	const results = new Map<string, ItemResult>();
	for (const entry of readEntries(body, 'RecallRetList').filter(isRecord)) {
		const seq = readId(entry.MsgSeq);
		const code = readCode(entry.RetCode);
		if (seq === undefined || code === undefined) continue;
		results.set(seq, { code, info: '' });
	}
	return results;
}
