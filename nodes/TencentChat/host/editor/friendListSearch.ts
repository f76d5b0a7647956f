import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { problem, type Checked } from '../../api/problem';
import { isRecord, readAnswer, readText } from '../../api/answer';
import { describeCode } from '../../api/codes/codes';
import { ENDPOINTS } from '../../api/endpoints';
import { checkUserId } from '../../checks';
import { openCredential } from '../n8n/credential';
import { createProblemError } from '../n8n/errors';
import { createPost } from '../n8n/transport';

/** How long the editor waits for the list, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** The friend lists of From Account, to choose from in the editor. */
export async function searchFriendLists(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const names = await listFriendLists(this);
	if ('problem' in names) throw createProblemError(this.getNode(), names.problem);
	const wanted = filter.toLowerCase();
	const results = names.value
		.filter((name) => name.toLowerCase().includes(wanted))
		.map((name) => ({ name, value: name }));
	return { results };
}

/** The friend lists of From Account, to choose several from in the editor. */
export async function getFriendLists(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const names = await listFriendLists(this);
	if ('problem' in names) throw createProblemError(this.getNode(), names.problem);
	return names.value.map((name) => ({ name, value: name }));
}

async function listFriendLists(
	context: ILoadOptionsFunctions,
): Promise<Checked<readonly string[]>> {
	const owner = checkUserId(context.getCurrentNodeParameter('fromAccount'), 'From Account');
	if ('problem' in owner || owner.value.startsWith('=')) {
		const reason = 'The friend lists of From Account are not known';
		const hint = 'Enter From Account as a fixed value, or choose the friend list by name.';
		return problem(reason, hint);
	}
	const credential = await openCredential(context);
	if ('problem' in credential) return credential;
	const post = createPost(context, credential.data);
	const result = await post({
		url: `${credential.account.baseUrl}/${ENDPOINTS.groupGet.path}`,
		body: JSON.stringify({ From_Account: owner.value }),
		timeoutMs: TIMEOUT_MS,
	});
	if (result.kind === 'unusable') return { problem: result.problem };
	const answer = result.kind === 'reply' ? readAnswer(result.body) : undefined;
	if (!answer) {
		const reason = result.kind === 'failure' ? result.reason : 'No readable answer';
		return problem(reason, 'Check the region of the credential, then try again.');
	}
	if (answer.errorCode !== 0) {
		const { meaning, hint } = describeCode(answer.errorCode);
		return problem(meaning, hint);
	}
	const lists: unknown = answer.body.ResultItem;
	const names = Array.isArray(lists)
		? lists.map((list: unknown) => (isRecord(list) ? readText(list.GroupName) : ''))
		: [];
	return { value: names.filter((name) => name !== '') };
}
