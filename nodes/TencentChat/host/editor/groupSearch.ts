import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { groupIdOf } from '../../operations/group/data';
import { readBigCursor } from '../../operations/group/cursor';
import { readEntries } from '../../operations/list';
import { askInEditor } from './listSearch';

/** Groups that the editor shows at once. */
const SHOWN = 50;

/** Groups that are looked through for what the user types: Tencent gives their IDs once a second only. */
const SEARCHED = 1000;

/** The groups of the app, page by page, to choose one from in the editor. */
export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter = '',
	cursor = '0',
): Promise<INodeListSearchResult> {
	const { ids, next } = await readIds(this, filter === '' ? SHOWN : SEARCHED, cursor);
	const names = await readNames(this, ids);
	const choices = ids.map((id) => ({ name: toChoice(id, names.get(id)), value: id }));
	const wanted = filter.toLowerCase();
	const results = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
	return { results, paginationToken: next };
}

async function readIds(context: ILoadOptionsFunctions, limit: number, cursor: string) {
	const body = { Limit: limit, Next: readBigCursor(cursor) ?? 0 };
	const answer = await askInEditor(context, ENDPOINTS.getAppGroups, body);
	const ids = readEntries(answer, 'GroupIdList').map(groupIdOf);
	return { ids: ids.filter((id) => id !== ''), next: toToken(readBigCursor(answer.Next)) };
}

/** A place that cannot be named exactly would show groups twice or not at all, so the list ends before it. */
function toToken(next: unknown): string | undefined {
	if (typeof next === 'string') return next;
	return Number.isSafeInteger(next) ? String(next) : undefined;
}

/** The names of groups by id; a group that was disbanded meanwhile has none. */
async function readNames(
	context: ILoadOptionsFunctions,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const { maxItemsPerCall } = ENDPOINTS.getGroups;
	const calls = Math.ceil(ids.length / maxItemsPerCall);
	const answers = await Promise.all(
		Array.from({ length: calls }, async (_call, index) => {
			const from = index * maxItemsPerCall;
			return await askInEditor(context, ENDPOINTS.getGroups, {
				GroupIdList: ids.slice(from, from + maxItemsPerCall),
				ResponseFilter: { GroupBaseInfoFilter: ['Name'] },
			});
		}),
	);
	const groups = answers.flatMap((answer) => readEntries(answer, 'GroupInfo'));
	return new Map(groups.map((group) => [groupIdOf(group), readText(group.Name)]));
}

function toChoice(id: string, name = ''): string {
	return name === '' || name === id ? id : `${name} (${id})`;
}
