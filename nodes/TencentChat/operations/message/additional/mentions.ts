import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { checkFlag } from '../../../checks';
import { checkAccountList } from '../fields/accountList';

/** A message of a group mentions no more (10053). Source: https://www.tencentcloud.com/document/product/1047/34959 */
const MAX_MENTIONS = 30;

const ALL = 'Mention All';

const ACCOUNTS = 'Mentions';

/** Whom a message of a group calls upon. */
export const mentionFields: readonly INodeProperties[] = [
	{
		displayName: ALL,
		name: 'mentionAll',
		type: 'boolean',
		default: false,
		description:
			'Whether all members are told that they are mentioned. Communities and live groups (AVChatRoom) do not take it.',
	},
	{
		displayName: ACCOUNTS,
		name: 'mentions',
		type: 'string',
		default: '',
		placeholder: 'e.g. customer_01, customer_02',
		description:
			'UserIDs of members who are told that they are mentioned, at most 30, in the order of the text: one, a comma-separated list, or an array from an expression. The names in the text are up to you.',
	},
];

/** The `GroupAtInfo` of an item; undefined when it mentions nobody. */
export function checkMentions({
	mentionAll,
	mentions,
}: Readonly<Record<string, unknown>>): Checked<readonly WireObject[] | undefined> {
	const all = checkFlag(mentionAll, ALL, false);
	if ('problem' in all) return all;
	const max = all.value ? MAX_MENTIONS - 1 : MAX_MENTIONS;
	const accounts = checkAccountList(mentions, ACCOUNTS, max);
	if ('problem' in accounts) return accounts;
	const info: WireObject[] = (accounts.value ?? []).map((account) => ({
		GroupAtAllFlag: 0,
		GroupAt_Account: account,
	}));
	if (all.value) info.unshift({ GroupAtAllFlag: 1 });
	return { value: info.length > 0 ? info : undefined };
}
