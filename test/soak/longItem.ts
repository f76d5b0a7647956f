import { processState } from '../../nodes/TencentChat/host/n8n/processState';
import { runOperation } from '../../nodes/TencentChat/host/runOperation';
import { BULK_OPERATIONS } from '../hostile/scenario';
import { aFakeContext, aResponse } from '../nodes/TencentChat/host/support/fakeContext';

/** Friends of one call, as many as Tencent takes. */
const BATCH_SIZE = 1000;

/** One item that names so many friends, at a server that adds them at once; returns what is wrong afterwards. */
export async function soakLongItem(count: number): Promise<readonly string[]> {
	const operation = BULK_OPERATIONS.find(
		({ resource, value }) => resource === 'friend' && value === 'add',
	);
	if (!operation) throw new Error('There is no operation that adds friends');
	const ids = Array.from({ length: count }, (_, index) => `friend_${index}`);
	const { context } = aFakeContext({
		parameters: {
			...{ resource: 'friend', operation: 'add', addType: 'Add_Type_Both', forceAdd: false },
			...{ fromAccount: 'owner', toAccount: '=ids', additionalFields: {} },
			options: { batchSize: BATCH_SIZE, includeInput: false },
		},
		evaluate: () => ids,
		// An answer over a network lets others have their turn as well.
		respond: async ({ options }) => {
			await turn();
			return aResponse(addAll(String(options.body)));
		},
	});
	Object.assign(context, {
		continueOnFail: () => false,
		getInputData: () => [{ json: {} }],
		addExecutionHints: () => {},
	});
	// What was made here is no work of the node's.
	await turn();
	const [succeeded = []] = await runOperation(context, operation);
	const { locks } = processState.kept;
	return [
		...(succeeded.length === count
			? []
			: [`${count} friends went in, ${succeeded.length} came out`]),
		...(locks === 0 ? [] : ['locks of accounts are left over']),
	];
}

async function turn(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 1));
}

function addAll(body: string): object {
	const { AddFriendItem: friends } = JSON.parse(body) as {
		AddFriendItem: ReadonlyArray<{ readonly To_Account: string }>;
	};
	const entries = friends.map(({ To_Account }) => ({ To_Account, ResultCode: 0, ResultInfo: '' }));
	return { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ResultItem: entries };
}
