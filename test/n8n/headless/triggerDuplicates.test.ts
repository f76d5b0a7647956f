import type { INode } from 'n8n-workflow';

import { friendsAdded, SECRET, signAs } from '../../../harness/callbacks';
import { jsonOf } from '../support/executions';
import {
	ActiveWorkflow,
	aTriggerNode,
	chain,
	useTriggerStation,
} from '../../../harness/n8n/triggerRig';

const FILTER: INode = {
	id: 'filter',
	name: 'Remove Duplicates',
	type: 'n8n-nodes-base.removeDuplicates',
	typeVersion: 2,
	position: [200, 0],
	parameters: {
		operation: 'removeItemsSeenInPreviousExecutions',
		logic: 'removeItemsWithAlreadySeenKeyValues',
		dedupeValue: '={{ $json.eventId }}',
		options: {},
	},
};

const shared = useTriggerStation();

it('n8n’s Remove Duplicates knows an event that is delivered again by its eventId', async () => {
	const trigger = aTriggerNode({ events: ['Sns.CallbackFriendAdd'] }, shared.credential);
	const workflow = await ActiveWorkflow.open(shared.station, chain(trigger, FILTER));
	const { query, body } = friendsAdded('a', 'b');

	/** Delivers the event, signed for a moment of its own as each delivery is. */
	async function deliver(secondsAgo: number): Promise<void> {
		const time = Math.floor(Date.now() / 1000) - secondsAgo;
		const signed = { ...query, Sign: signAs(SECRET.token, time), RequestTime: String(time) };
		const { status } = await workflow.post({ query: signed, body });
		expect(status).toBe(200);
	}
	await deliver(2);
	await workflow.untilExecuted(1);
	await deliver(0);
	const executions = await workflow.untilExecuted(2);

	const kept = executions.map((execution) => jsonOf(execution, FILTER.name)[0] ?? []);
	expect(kept.map((items) => items.map(({ toAccount }) => toAccount))).toEqual([['a', 'b'], []]);
});
