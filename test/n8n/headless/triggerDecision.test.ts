import { randomUUID } from 'node:crypto';

import type { IDataObject, INode } from 'n8n-workflow';

import {
	aCallback,
	friendsRequested,
	messageBefore,
	SECRET,
	signAs,
	type SentCallback,
} from '../../../harness/callbacks';
import type { StoredExecution } from '../../../harness/n8n/workbench';
import { jsonOf } from '../support/executions';
import {
	ActiveWorkflow,
	aRespondNode,
	aTriggerNode,
	chain,
	useTriggerStation,
	type Answered,
} from '../../../harness/n8n/triggerRig';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/** Tencent Chat waits this long, in milliseconds. */
const TENCENT_WAITS_MS = 2000;

/** What n8n prints when somebody answers a request twice. */
const ANSWERED_TWICE = /ERR_HTTP_HEADERS_SENT|Cannot set headers|Error in handling webhook/;

const shared = useTriggerStation('owner', 'a', 'b');

afterEach(() => {
	expect(shared.station.host.log).not.toMatch(ANSWERED_TWICE);
});

/** A workflow that decides on before-events with the nodes behind its trigger. */
async function decideWith(
	nodes: readonly INode[],
	parameters: IDataObject = {},
): Promise<ActiveWorkflow> {
	const settings = {
		events: [
			'Sns.CallbackPrevFriendAdd',
			'C2C.CallbackBeforeSendMsg',
			'Group.CallbackAfterGroupFull',
		],
		respond: 'workflow',
		...parameters,
	};
	return await ActiveWorkflow.open(
		shared.station,
		chain(aTriggerNode(settings, shared.credential), ...nodes),
	);
}

/** A node that takes its time, or fails. */
function aCodeNode(jsCode: string): INode {
	return {
		id: randomUUID(),
		name: 'Code',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		position: [200, 0],
		parameters: { jsCode },
	};
}

function waiting(ms: number): INode {
	return aCodeNode(`await new Promise((go) => setTimeout(go, ${ms}));\nreturn $input.all();`);
}

/** Posts a callback that is signed for this moment, then ends the workflow. */
async function ask(
	workflow: ActiveWorkflow,
	{ query, body }: SentCallback,
): Promise<{ answered: Answered; execution: StoredExecution }> {
	const now = Math.floor(Date.now() / 1000);
	const signed = { ...query, Sign: signAs(SECRET.token, now), RequestTime: String(now) };
	const answered = await workflow.post({ query: signed, body });
	const [execution] = await workflow.untilExecuted(1);
	if (!execution) throw new Error('The workflow did not run');
	await workflow.deactivate();
	return { answered, execution };
}

function entry(friend: string, code = 0, text = ''): IDataObject {
	return { To_Account: friend, ResultCode: code, ResultInfo: text };
}

const REFUSE_B = aRespondNode({
	decision: "={{ $json.toAccount === 'b' ? 'refuse' : 'allow' }}",
	refuseCode: 38_001,
	refuseText: 'Not b',
});

describe('a workflow that decides', () => {
	it('answers for each friend of a request, in one answer', async () => {
		const { answered, execution } = await ask(
			await decideWith([REFUSE_B]),
			friendsRequested('a', 'b'),
		);

		expect(answered).toMatchObject({
			status: 200,
			body: { ...OK, ResultItem: [entry('a'), entry('b', 38_001, 'Not b')] },
		});
		expect(jsonOf(execution, 'Respond')).toMatchObject([
			[
				{ toAccount: 'a', outcome: 'answered', resultCode: 0 },
				{ toAccount: 'b', outcome: 'answered', resultCode: 38_001, resultInfo: 'Not b' },
			],
			[],
		]);
	});

	it('finds what it was asked behind nodes that made other items', async () => {
		const nodes = [
			aCodeNode("return [{ json: { who: 'b' } }];"),
			aRespondNode({ decision: 'refuse', friend: '={{ $json.who }}', refuseText: 'No' }),
		];

		const { answered } = await ask(await decideWith(nodes), friendsRequested('a', 'b'));

		expect(answered.body).toEqual({ ...OK, ResultItem: [entry('a'), entry('b', 38_000, 'No')] });
	});

	it('refuses a message as a whole', async () => {
		const nodes = [aRespondNode({ decision: 'refuse', refuseText: 'Be kind' })];

		const { answered } = await ask(await decideWith(nodes), messageBefore());

		expect(answered.body).toEqual({ ActionStatus: 'OK', ErrorCode: 1, ErrorInfo: 'Be kind' });
	});

	it('is not waited for when it is too slow, and is told so', async () => {
		const workflow = await decideWith([waiting(2500), REFUSE_B], {
			fallback: 'refuse',
			refuseText: 'Try again',
		});

		const { answered, execution } = await ask(workflow, friendsRequested('a', 'b'));

		expect(answered.body).toEqual({
			...OK,
			ResultItem: [entry('a', 38_000, 'Try again'), entry('b', 38_000, 'Try again')],
		});
		expect(answered.ms).toBeGreaterThan(1400);
		expect(answered.ms).toBeLessThan(TENCENT_WAITS_MS);
		expect(jsonOf(execution, 'Respond')).toMatchObject([
			[],
			[{ outcome: 'tooLate' }, { outcome: 'tooLate' }],
		]);
	});

	it('gives the default at once when it ends without an answer', async () => {
		const { answered } = await ask(await decideWith([waiting(1)]), friendsRequested('a'));

		expect(answered).toMatchObject({ status: 200, body: { ...OK, ResultItem: [entry('a')] } });
		expect(answered.ms).toBeLessThan(1400);
	});

	it('gives the default when it fails', async () => {
		const nodes = [aCodeNode("throw new Error('broken');")];

		const { answered, execution } = await ask(
			await decideWith(nodes, { fallback: 'refuse' }),
			friendsRequested('a'),
		);

		expect(execution.status).toBe('error');
		expect(answered).toMatchObject({
			status: 200,
			body: { ...OK, ResultItem: [entry('a', 38_000)] },
		});
	});

	it('gives the default when it goes on after the time', async () => {
		const { answered } = await ask(await decideWith([waiting(2200)]), friendsRequested('a'));

		expect(answered.body).toEqual({ ...OK, ResultItem: [entry('a')] });
	});

	it('is heard once', async () => {
		const second = aRespondNode({ decision: 'refuse', friend: 'a' }, 'Again');

		const { answered, execution } = await ask(
			await decideWith([REFUSE_B, second]),
			friendsRequested('a'),
		);

		expect(answered.body).toEqual({ ...OK, ResultItem: [entry('a')] });
		expect(jsonOf(execution, 'Again')).toMatchObject([[], [{ outcome: 'notSent' }]]);
	});

	it('is not asked about what has happened', async () => {
		const workflow = await decideWith([aRespondNode({ decision: 'refuse' })]);

		const { answered, execution } = await ask(
			workflow,
			aCallback('Group.CallbackAfterGroupFull', { GroupId: 'g' }),
		);

		expect(answered).toMatchObject({ status: 200, body: OK });
		expect(execution.data.resultData.error?.message).toContain('Nothing waits for an answer here');
	});
});

it('lets a client app of the simulator know', async () => {
	const workflow = await decideWith([REFUSE_B]);
	const { simulator } = shared.station.server;
	simulator.setWebhook({ url: workflow.url, token: SECRET.token });

	const reply = await simulator.act({ action: 'requestFriend', account: 'owner', to: ['a', 'b'] });

	expect(reply).toMatchObject({
		webhook: 'answered',
		results: [
			{ to: 'a', resultCode: 0 },
			{ to: 'b', resultCode: 38_001, resultInfo: 'Not b' },
		],
	});
	expect(shared.station.app.friendsOf('owner')).toEqual(['a']);
	simulator.setWebhook(undefined);
	expect(await workflow.untilExecuted(1)).toHaveLength(1);
	await workflow.deactivate();
});
