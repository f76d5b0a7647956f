import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { runResponse } from '../../../../../nodes/TencentChat/host/respond/runResponse';
import { respondToCallback } from '../../../../../nodes/TencentChat/operations/callback/respond';
import {
	OK_ANSWER,
	type CallbackAnswer,
} from '../../../../../nodes/TencentChatTrigger/reply/callbackAnswer';
import {
	keepOpen,
	type WallClock,
} from '../../../../../nodes/TencentChatTrigger/reply/openReplies';
import { Reply, type WebResponse } from '../../../../../nodes/TencentChatTrigger/reply/reply';
import { aFakeContext } from '../support/fakeContext';

const TRIGGER = { name: 'Trigger', type: 'n8n-nodes-tencent-chat.tencentChatTrigger' };

const FRIENDS = ['a', 'b'];

interface Settings {
	/** What each item decides; `friend` and `decision`. */
	readonly items?: readonly IDataObject[];
	/** What stands under `answer` in the trigger's item. */
	readonly ticket?: unknown;
	readonly parents?: ReadonlyArray<{ readonly name: string; readonly type: string }>;
	readonly continues?: boolean;
	readonly isTool?: boolean;
	/** What the execution remembers of earlier nodes. */
	readonly flow?: IDataObject;
	/** What n8n does with an answer. */
	readonly deliver?: (body: unknown) => void;
}

/** A ticket that was made in another process, as in queue mode. */
function aTicket(fields: IDataObject = {}): IDataObject {
	return { id: 'elsewhere', due: soon(1000), friends: FRIENDS, ...fields };
}

function soon(ms: number): string {
	return new Date(Date.now() + ms).toISOString();
}

/** Runs the operation for these items, without n8n. */
async function respond({ ticket = aTicket(), ...settings }: Settings) {
	const { items = [{ friend: 'a', decision: 'allow' }], parents = [TRIGGER], flow = {} } = settings;
	const input: INodeExecutionData[] = items.map((json) => ({ json }));
	const parameters = {
		decision: '={{ $json.decision }}',
		friend: '={{ $json.friend }}',
		refuseCode: 38_001,
		refuseText: 'No',
	};
	const { context: base } = aFakeContext({
		parameters,
		evaluate: (expression, item) => items[item]?.[/\$json\.(\w+)/.exec(expression)?.[1] ?? ''],
	});
	const sent: unknown[] = [];
	const context = Object.assign(base, {
		getInputData: () => input,
		getParentNodes: () => parents,
		getWorkflowDataProxy: () => ({
			$: (name: string) => {
				if (name !== TRIGGER.name) throw new Error(`Node "${name}" has not been executed`);
				return { first: () => ({ json: { answer: ticket } }) };
			},
		}),
		getContext: () => flow,
		continueOnFail: () => settings.continues ?? false,
		isToolExecution: () => settings.isTool ?? false,
		sendResponse: async ({ body }: { body: unknown }) => {
			sent.push(body);
			settings.deliver?.(body);
		},
	}) as unknown as IExecuteFunctions;
	const outputs = await runResponse(context, respondToCallback);
	return { outputs, sent, json: outputs.map((output) => output.map(({ json }) => json)) };
}

/** A reply of this process that waits for an answer. */
function anOpenReply() {
	const given: unknown[] = [];
	const response: WebResponse = {
		status: () => response,
		json: (body) => given.push(body),
		end: () => response,
	};
	const fallback = { by: 'trigger', answer: OK_ANSWER } as const;
	const reply = new Reply(response, (said) =>
		said === undefined ? fallback : { by: 'workflow', answer: said as CallbackAnswer },
	);
	const clock: WallClock = {
		now: () => Date.now(),
		sleep: async () => await new Promise(() => {}),
	};
	const ticket = keepOpen(reply, { friends: FRIENDS, fallback, clock });
	return { ticket, response, given, fallback, reply };
}

describe('the answer', () => {
	it('is one for all items, with an entry for each friend', async () => {
		const { sent, json } = await respond({
			items: [
				{ friend: 'a', decision: 'allow' },
				{ friend: ' b ', decision: 'refuse' },
			],
		});

		expect(sent).toEqual([
			{
				...OK_ANSWER,
				ResultItem: [
					{ To_Account: 'a', ResultCode: 0, ResultInfo: '' },
					{ To_Account: 'b', ResultCode: 38_001, ResultInfo: 'No' },
				],
			},
		]);
		expect(json[0]).toMatchObject([
			{ toAccount: 'a', resultCode: 0, input: { decision: 'allow' } },
			{ toAccount: 'b', resultCode: 38_001, resultInfo: 'No' },
		]);
	});

	it('refuses a friend whom one of several items refuses, and says so for each', async () => {
		const { sent, json } = await respond({
			items: [
				{ friend: 'a', decision: 'allow' },
				{ friend: 'a', decision: 'refuse' },
				{ friend: 'a', decision: 'allow' },
			],
		});

		expect(sent).toMatchObject([{ ResultItem: [{ To_Account: 'a', ResultCode: 38_001 }] }]);
		expect(json[0]?.map(({ resultCode }) => resultCode)).toEqual([38_001, 38_001, 38_001]);
	});

	it('holds for the whole event where that has no friends', async () => {
		const { json } = await respond({
			ticket: aTicket({ friends: undefined }),
			items: [
				{ friend: 'whoever', decision: 'allow' },
				{ friend: '', decision: 'refuse' },
			],
		});

		expect(json).toMatchObject([[{ resultCode: 38_001 }, { resultCode: 38_001 }], []]);
	});

	it('leaves out items that cannot be understood; each comes out once', async () => {
		const items = [
			{ friend: 'a', decision: 'allow' },
			{ friend: 'b', decision: 'perhaps' },
			{ friend: 'stranger', decision: 'refuse' },
			{ friend: '', decision: 'refuse' },
		];

		const { sent, json, outputs } = await respond({ items });

		expect(sent).toMatchObject([{ ResultItem: [{ To_Account: 'a' }] }]);
		expect(json[1]).toMatchObject([
			{ outcome: 'invalid', reason: 'Decision is "perhaps"', retryable: false },
			{ reason: 'The callback is not about stranger', hint: 'It is about a, b.' },
			{ reason: 'Friend is empty' },
		]);
		const pairs = outputs.flat().map(({ pairedItem }) => pairedItem);
		expect(pairs).toEqual(items.map((_item, item) => ({ item })));
	});

	it('names some of many friends where an item is about another one', async () => {
		const friends = Array.from({ length: 10_000 }, (_friend, index) => `u${index}`);

		const { json } = await respond({
			ticket: aTicket({ friends }),
			items: [{ friend: 'stranger', decision: 'allow' }],
		});

		expect(json[1]?.[0]?.hint).toMatch(/^It is about u0, u1, .*, u19 and 9980 more\.$/);
	});

	it('looks through a ticket once, not for each item', async () => {
		let looked = 0;
		const friends = Array.from({ length: 1000 }, (_friend, index) => `u${index}`);
		const watched = new Proxy(friends, {
			get: (list, name, receiver) => {
				looked += 1;
				return Reflect.get(list, name, receiver) as unknown;
			},
		});
		const items = friends.map((friend) => ({ friend, decision: 'allow' }));

		const { json } = await respond({ ticket: aTicket({ friends: watched }), items });

		expect(json[0]).toHaveLength(1000);
		expect(looked).toBeLessThan(10_000);
	});

	it('takes no friend of a ticket that is no text', async () => {
		const friends = [{ toString: 1 }, 'a', 7] as never;

		const { json } = await respond({ ticket: aTicket({ friends }) });

		expect(json).toMatchObject([[{ toAccount: 'a', outcome: 'sent' }], []]);
	});

	it('is not given when no item can be understood', async () => {
		const { sent, json } = await respond({ items: [{ friend: 'x', decision: 'allow' }] });

		expect(sent).toEqual([]);
		expect(json).toMatchObject([[], [{ outcome: 'invalid' }]]);
	});
});

describe('what became of the answer', () => {
	it('is known where the trigger runs in the same process', async () => {
		const { ticket, response, given } = anOpenReply();

		const { json, sent } = await respond({ ticket, deliver: (body) => response.json(body) });

		expect(json).toMatchObject([[{ outcome: 'answered' }], []]);
		expect(given).toEqual(sent);
	});

	it('is known when the trigger was faster', async () => {
		const { ticket, reply, fallback } = anOpenReply();

		const { json } = await respond({ ticket, deliver: () => reply.give(fallback) });

		expect(json).toMatchObject([
			[],
			[
				{
					outcome: 'tooLate',
					resultCode: null,
					reason: expect.stringContaining('time was over') as unknown,
				},
			],
		]);
	});

	it('is unknown in another process: then it is said to be sent, and no more', async () => {
		const { json } = await respond({});

		expect(json).toMatchObject([[{ outcome: 'sent' }], []]);
	});

	it('is clear when the time is over: then nothing is sent', async () => {
		const { json, sent } = await respond({ ticket: aTicket({ due: soon(-1) }) });

		expect(json).toMatchObject([[], [{ outcome: 'tooLate' }]]);
		expect(sent).toEqual([]);
	});

	it('is clear when the execution has answered before', async () => {
		const flow = {};

		await respond({ flow });
		const { json, sent } = await respond({ flow });

		expect(json).toMatchObject([
			[],
			[
				{
					outcome: 'notSent',
					hint: expect.stringContaining('single Respond operation') as unknown,
				},
			],
		]);
		expect(sent).toEqual([]);
	});
});

describe('where nothing waits for an answer', () => {
	const nothing: ReadonlyArray<[name: string, settings: Settings]> = [
		['there is no trigger', { parents: [] }],
		[
			'the trigger is another one',
			{ parents: [{ name: 'Trigger', type: 'n8n-nodes-base.webhook' }] },
		],
		['the trigger did not run', { parents: [{ ...TRIGGER, name: 'Other' }] }],
		['the trigger has answered by itself', { ticket: null }],
		['the ticket is none', { ticket: { id: 7 } }],
	];

	it.each(nothing)('as %s, the run fails with what to do', async (_name, settings) => {
		await expect(respond(settings)).rejects.toMatchObject({
			message: 'Nothing waits for an answer here',
			description: expect.stringContaining('Decide in the Workflow') as unknown,
		});
	});

	it.each(nothing)('as %s, all come out on Failed in continue modes', async (_name, settings) => {
		const { json } = await respond({ ...settings, continues: true });

		expect(json).toMatchObject([[], [{ outcome: 'notSent' }]]);
	});

	it('finds the trigger among several that are installed in other ways', async () => {
		const parents = [
			{ name: 'Other', type: TRIGGER.type },
			{ name: 'Trigger', type: 'CUSTOM.tencentChatTrigger' },
		];

		expect((await respond({ parents })).json[0]).toMatchObject([{ outcome: 'sent' }]);
	});
});

it('gives everything to the first output as a tool of an agent, without its input', async () => {
	const { json } = await respond({
		items: [
			{ friend: 'a', decision: 'allow' },
			{ friend: 'x', decision: 'allow' },
		],
		isTool: true,
	});

	expect(json[0]).toMatchObject([{ outcome: 'sent' }, { outcome: 'invalid' }]);
	expect(json[1]).toEqual([]);
	expect(json[0]?.[0]).not.toHaveProperty('input');
});
