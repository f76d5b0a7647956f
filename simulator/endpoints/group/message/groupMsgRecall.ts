import { tellRecalled } from '../../../callbacks/group/groupMessageCallbacks';
import { type Answer, isRefusal, type Refusal, succeed } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import { codesOf, judgeItems } from '../../../results/itemResults';
import type { Verdict } from '../../../results/verdict';
import type { Group } from '../../../state/groups/group';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { isIndex } from '../../fieldTypes';
import { readEntries } from '../../lists';
import { GROUP } from '../../serviceCodes';
import { groupCodes } from '../accounts';
import { GROUP_COMMANDS } from '../facts';
import { findGroupWith } from '../findGroup';
import { refuseBadTexts } from '../texts';
import { storedMessage } from './expiry';

/** `group_msg_recall`: takes back up to 10 messages of a group, with one result for each. */
export const groupMsgRecall = freeCommand(GROUP_COMMANDS.groupMsgRecall, recall);

/** The type of the group has no recall. */
const NO_RECALL = 10033;
const NO_MESSAGE = 10030;

function recall(call: EndpointCall): Answer {
	const group = findGroupWith(call, 'history', NO_RECALL);
	if (isRefusal(group)) return group;
	const sequences = readSequences(call);
	if (isRefusal(sequences)) return sequences;

	const recalled: number[] = [];
	const outcomes = judgeItems(call, sequences, {
		nameOf: String,
		judge: (sequence) => recallOne(call, group, sequence, recalled),
		verdicts: {},
	});
	if (isRefusal(outcomes)) return outcomes;

	tellRecalled(call, group, recalled);
	const list = outcomes.map(({ name, code }) => ({ MsgSeq: Number(name), RetCode: code }));
	return succeed({ RecallRetList: list }, codesOf(outcomes));
}

function recallOne(
	call: EndpointCall,
	group: Group,
	sequence: number,
	recalled: number[],
): Verdict | undefined {
	const message = storedMessage(call, group, sequence);
	if (!message) return { code: NO_MESSAGE, info: '' };
	if (message.isRecalled) {
		const { groupRecalledAgain: code } = call.switches;
		return code === 0 ? undefined : { code, info: '' };
	}
	message.isRecalled = true;
	recalled.push(sequence);
	return undefined;
}

function readSequences(call: EndpointCall): readonly number[] | Refusal {
	const codes = groupCodes(call.switches);
	const field = fieldOf(call.body, 'MsgSeqList');
	const entries = readEntries(call, field, codes, (entry, at) => {
		const { MsgSeq: sequence } = entry;
		if (isIndex(sequence)) return { sequence };
		return refuseField(GROUP.badParameter, fieldOf(entry, 'MsgSeq', at), 'a whole number');
	});
	if (isRefusal(entries)) return entries;
	return refuseBadTexts(call.body, ['Reason']) ?? entries.map(({ sequence }) => sequence);
}
