import type { GroupView } from '../../../simulator/state/groups/view';
import type { SimulatorOptions } from '../../../simulator/options';
import type { Simulator } from '../../../simulator/simulator';
import { aCall, type ApiAnswer, aSimulator, send } from '../support/calls';
import { TestClock } from '../support/testClock';

/** The path of a command about groups. */
export function groupPath(command: string): string {
	return `/v4/group_open_http_svc/${command}`;
}

/** Calls a command about groups. */
export function askGroup(simulator: Simulator, command: string, body: object): Promise<ApiAnswer> {
	return send(simulator, aCall(groupPath(command), body));
}

/** A text as a message has it. */
export function aText(text: string): object {
	return { MsgType: 'TIMTextElem', MsgContent: { Text: text } };
}

/** A message to the group g1. */
export function aMessage(random: number, fields: object = {}): object {
	return { GroupId: 'g1', Random: random, MsgBody: [aText('hi')], ...fields };
}

/** The entries of an answer's `MemberList` for some accounts. */
export function membersOf(...userIds: readonly string[]): object[] {
	return userIds.map((Member_Account) => ({ Member_Account }));
}

/** A simulator with a group, and the clock that it goes by. */
export interface WithGroup {
	readonly simulator: Simulator;
	readonly clock: TestClock;
	readonly ask: (command: string, body?: object) => Promise<ApiAnswer>;
	/** Sends `hi` into the group, unless the fields say something else. */
	readonly say: (random: number, fields?: object) => Promise<ApiAnswer>;
	/** The group as it is now. */
	readonly view: () => GroupView;
}

/** Makes the group g1 of ann in a simulator, with bob in it; fields are those of `create_group`. */
export async function makeGroup(
	simulator: Simulator,
	clock: TestClock,
	fields: object = {},
): Promise<WithGroup> {
	const created = await askGroup(simulator, 'create_group', {
		Type: 'Public',
		Name: 'Deal 1',
		GroupId: 'g1',
		Owner_Account: 'ann',
		MemberList: membersOf('bob'),
		...fields,
	});
	if (created.ErrorCode !== 0) throw new Error(created.ErrorInfo);

	return {
		simulator,
		clock,
		ask: (command, body = {}) => askGroup(simulator, command, { GroupId: 'g1', ...body }),
		say: (random, more = {}) => askGroup(simulator, 'send_group_msg', aMessage(random, more)),
		view: () => {
			const [group] = simulator.groups({ groupId: 'g1' });
			if (!group) throw new Error('There is no group g1');
			return group;
		},
	};
}

/** The group g1 of ann, with bob in it. */
export function aGroup(fields: object = {}, options: SimulatorOptions = {}): Promise<WithGroup> {
	const clock = new TestClock();
	return makeGroup(aSimulator({ clock, ...options }), clock, fields);
}
