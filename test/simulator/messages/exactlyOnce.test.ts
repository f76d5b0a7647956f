import type { Fault } from '../../../simulator/faults';
import { seededRandom } from '../../../simulator/random';
import type { Simulator } from '../../../simulator/simulator';
import { aSimulator } from '../support/calls';
import { aText, sendOne, textsOf } from '../support/messages';

const MESSAGES = 200;
const RECEIVERS = ['bob', 'cid'];

const BY_CHANCE = { times: 'always', probability: 0.15 } as const;
const FAULTS: readonly Fault[] = [
	{ effect: { drop: 'after' }, ...BY_CHANCE },
	{ effect: { drop: 'before' }, ...BY_CHANCE },
	{ effect: { httpStatus: 502, change: 'before' }, ...BY_CHANCE },
	{ effect: { httpStatus: 504 }, ...BY_CHANCE },
	{ effect: { garble: true }, ...BY_CHANCE },
	{ effect: { errorCode: 91000 }, ...BY_CHANCE },
];

/** Sends each message until an answer can be read, as a careful client does; one after the other. */
async function sendAll(simulator: Simulator, numbers: (index: number) => object): Promise<number> {
	let tries = 0;
	for (let index = 0; index < MESSAGES; index += 1) {
		const message = {
			To_Account: RECEIVERS[index % RECEIVERS.length],
			MsgBody: [aText(`m${index}`)],
			...numbers(index),
		};
		for (let isSent = false; !isSent; tries += 1) {
			const answer = await sendOne(simulator, message).catch(() => undefined);
			isSent = answer?.ErrorCode === 0;
		}
	}
	return tries;
}

function aFaultySimulator(seed: number): Simulator {
	const simulator = aSimulator({ callsPerSecond: 0, random: seededRandom(seed) });
	for (const fault of FAULTS) simulator.faults.add(fault);
	return simulator;
}

function expected(receiver: string): string[] {
	return Array.from({ length: MESSAGES }, (_unused, index) => index)
		.filter((index) => RECEIVERS[index % RECEIVERS.length] === receiver)
		.map((index) => `m${index}`);
}

describe('messages that are sent again until an answer comes', () => {
	it.each([1, 2, 3])(
		'arrive once and in order when they keep their numbers (seed %i)',
		async (seed) => {
			const simulator = aFaultySimulator(seed);

			const tries = await sendAll(simulator, (index) => ({ MsgSeq: index, MsgRandom: index }));

			expect(tries).toBeGreaterThan(MESSAGES * 1.5);
			for (const receiver of RECEIVERS) {
				expect(textsOf(simulator, { to: receiver })).toEqual(expected(receiver));
			}
		},
	);

	it('arrive more than once when the server draws their MsgSeq, which the list shows', async () => {
		const simulator = aFaultySimulator(1);

		await sendAll(simulator, (index) => ({ MsgRandom: index }));

		const texts = textsOf(simulator);
		expect(new Set(texts).size).toBe(MESSAGES);
		expect(texts.length).toBeGreaterThan(MESSAGES * 1.2);
	});
});
