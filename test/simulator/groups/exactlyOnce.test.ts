import type { FaultEffect } from '../../../simulator/faults';
import { aGroup, aText, type WithGroup } from './support';

const MESSAGES = 300;

/** What can go wrong with a call before and after it is carried out. */
const EFFECTS: readonly FaultEffect[] = [
	{ drop: 'before' },
	{ drop: 'after' },
	{ httpStatus: 502, change: 'before' },
	{ httpStatus: 504 },
	{ garble: true },
	{ errorCode: 10002 },
	{ errorCode: 60007 },
];

/** Sends until an answer says that it worked, with the same number and the same words each time. */
async function insist({ say }: WithGroup, random: number): Promise<number> {
	for (let attempts = 1; ; attempts += 1) {
		const answer = await say(random, { MsgBody: [aText(`${random}`)] }).catch(() => undefined);
		if (answer?.ErrorCode === 0 && answer.MsgDropReason === undefined) return attempts;
	}
}

describe('a client that insists with the same number and the same words', () => {
	it('delivers each message once and in order, whatever goes wrong on the way', async () => {
		const group = await aGroup({}, { switches: { groupMessagesPerSecond: MESSAGES } });
		for (const effect of EFFECTS) {
			group.simulator.faults.add({ effect, times: 'always', probability: 0.1 });
		}

		const attempts: number[] = [];
		for (let random = 1; random <= MESSAGES; random += 1) {
			attempts.push(await insist(group, random));
			await group.clock.advance(100);
		}

		const wanted = Array.from({ length: MESSAGES }, (_unused, index) => index + 1);
		const { messages } = group.view();
		expect(messages.map(({ random }) => random)).toEqual(wanted);
		const inOrder = messages.map(({ sequence }) => sequence);
		expect([...inOrder].sort((left, right) => left - right)).toEqual(inOrder);
		expect(new Set(inOrder).size).toBe(MESSAGES);
		expect(Math.max(...attempts)).toBeGreaterThan(2);
	});

	it('delivers some twice when it draws another number each time, which the view shows', async () => {
		const group = await aGroup();
		group.simulator.faults.add({ effect: { drop: 'after' } });

		await expect(group.say(1)).rejects.toThrow();
		await group.say(2);

		expect(group.view().messages).toHaveLength(2);
	});
});
