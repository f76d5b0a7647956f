import { readCode, readId } from '../../api/answer';
import type { Problem } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ItemResult } from '../../bulk/settleCall';
import { userIdField } from '../fields';
import { GROUP_ID, groupIdField } from '../group/groupId';
import { readEntries } from '../list';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID } from '../reader';
import { additionalFields, checkShared, COMMON, silenceField } from './common';

/** `Result` of an account. Source: https://www.tencentcloud.com/document/product/1047/34921 */
const RESULT = { failed: 0, added: 1, alreadyMember: 2, pending: 3 } as const;

/** The same as an error code, which only other paths are known to give. */
const ALREADY_MEMBER = 10013;

const NO_REASON =
	"Tencent Chat did not add the account and does not say why; it may not exist, or the app's own webhook may have refused it";

/** What the results say that are no error codes. */
const EXPLAINED: ReadonlyMap<number, Problem> = new Map([
	[
		RESULT.alreadyMember,
		{
			reason: 'The account is a member of the group already',
			hint: 'Nothing has to be sent again.',
		},
	],
	[
		RESULT.pending,
		{
			reason: 'The account, or an administrator of the group, has to agree first',
			hint: 'Wait until they agree; nothing has to be sent again.',
		},
	],
]);

const FIELDS = [silenceField('Whether the group is not told that somebody joined')];

/** Puts accounts into groups. */
export const addGroupMembers: BulkOperation = {
	...COMMON,
	value: 'add',
	name: 'Add',
	action: 'Add members to groups',
	description: 'Put accounts into groups, with as few calls as possible',
	endpoint: ENDPOINTS.addMembers,
	properties: [groupIdField, userIdField, additionalFields(FIELDS)],
	reader: createReader({
		owner: GROUP_ID,
		subject: USER_ID,
		parameters: ['additionalFields'],
		check: (values) => checkShared(values, FIELDS),
		toEntry: (userId) => ({ Member_Account: userId }),
	}),
	wireFormat: {
		buildBody: (owner, common, entries) => ({ GroupId: owner, MemberList: entries, ...common }),
		readResults,
	},
	vocabulary: {
		success: 'added',
		noun: 'member',
		again: 'Accounts already in the group stay in it.',
		alreadyDone: ['alreadyMembers'],
		explained: EXPLAINED,
		interpret: (code) => {
			if (code === RESULT.pending) return 'pending';
			return code === RESULT.alreadyMember || code === ALREADY_MEMBER
				? 'alreadyMembers'
				: undefined;
		},
	},
	extraOptions: ['nothingToDo', 'pending'],
};

/** One that stands in the answer twice counts as the worse. */
function readResults(body: Readonly<Record<string, unknown>>): ReadonlyMap<string, ItemResult> {
	const results = new Map<string, ItemResult>();
	for (const { Member_Account, Result } of readEntries(body, 'MemberList')) {
		const id = readId(Member_Account);
		const code = readCode(Result);
		if (id === undefined || code === undefined) continue;
		const known = results.get(id);
		if (known && !isAdded(known)) continue;
		results.set(id, toResult(code));
	}
	return results;
}

function toResult(code: number): ItemResult {
	if (code === RESULT.failed) return { unexplained: NO_REASON };
	return { code: code === RESULT.added ? 0 : code, info: '' };
}

function isAdded(result: ItemResult): boolean {
	return 'code' in result && result.code === 0;
}
