import { badBody } from './badBodies';
import { CODES } from './codes';
import { commandAt } from './commandTable';
import { isNamed, withoutRepeats, type Command, type Verdict } from './commands';
import type { Body } from './asked';
import type { Dice } from './dice';
import { blur, Ledger, type CallRecord, type Deed } from './ledger';
import { mutilate } from './mutilate';
import { refuseOne, Relations, type Moment } from './relations';
import type { Fault, Temper } from './temper';
import { Doors, type Door } from './doors';

/** A call as it comes in. */
export interface Call {
	/** Names the execution, so that the ledger can tell them apart. */
	readonly client: string;
	/** Such as `/v4/sns/friend_add`. */
	readonly path: string;
	readonly body: string;
	readonly userSig: string;
}

/** What a client gets to see. */
export type Reply =
	| { readonly kind: 'answer' | 'halfAnswer'; readonly status: number; readonly text: string }
	| { readonly kind: 'refused' | 'reset' | 'silence' };

/** The connection of a call; cut when the client no longer waits. */
export interface Line {
	isCut: boolean;
}

export interface ServerSettings {
	readonly dice: Dice;
	readonly temper: Temper;
	readonly door: Door;
	readonly clock: { now(): number; sleep(ms: number): Promise<void> };
}

interface Visit {
	readonly call: Call;
	readonly command: Command;
	readonly record: CallRecord;
	readonly fault: Fault | undefined;
	readonly line: Line;
}

/**
 * A server that does what Tencent Chat, and the networks before it, might do at their worst. It knows
 * nothing of the simulator or of the node, and takes down in its own ledger what it has really done.
 * It never lies: what an answer says that can be read is true.
 */
export class HostileServer {
	readonly ledger = new Ledger();

	private readonly relations = new Relations();

	/** Accounts that are being written to. */
	private readonly busy = new Map<string, Visit>();

	private readonly doors: Doors;

	private readonly active = new Set<Promise<Reply>>();

	constructor(private readonly settings: ServerSettings) {
		this.doors = new Doors(settings.door, settings.dice);
	}

	/** Takes a call; resolves when the client would learn of it. */
	async receive(call: Call, line: Line): Promise<Reply> {
		const work = this.visit(call, line);
		this.active.add(work);
		try {
			return await work;
		} finally {
			this.active.delete(work);
		}
	}

	/** Resolves when nothing more happens to what has come in. */
	async whenIdle(): Promise<void> {
		while (this.active.size > 0) await Promise.allSettled([...this.active]);
	}

	private async visit(call: Call, line: Line): Promise<Reply> {
		const { clock, dice, temper } = this.settings;
		const fault = dice.chance(temper.faultRate) ? dice.pick(temper.faults) : undefined;
		const command = commandAt(call.path);
		if (!command) return answer(404, '<html>Not Found</html>');
		const asked = withoutRepeats(command.read(JSON.parse(call.body) as Body));
		const record = this.ledger.open(call.client, call.path, clock.now(), asked);
		record.note = fault ?? 'as asked';
		const reply = await this.serve({ call, command, record, fault, line });
		if (line.isCut) {
			// Nobody heard that it was turned away, so it cost an attempt.
			record.wasTurnedAway = false;
			blur(record);
		}
		return reply;
	}

	private async serve(visit: Visit): Promise<Reply> {
		const { call, record, fault } = visit;
		const { clock, dice, temper } = this.settings;
		if (fault === 'refused') return lose(record, { kind: 'refused' });
		await clock.sleep(dice.next() * temper.thereMs);
		if (fault === 'resetBeforeReading') return lose(record, { kind: 'reset' });
		if (fault === 'foreignPage') {
			const status = dice.pick([301, 302, 400, 403, 404, 413, 429]);
			return lose(record, answer(status, '<html>Not here</html>'));
		}
		if (fault === 'clockJump') this.doors.jump();
		const turnedAway = this.doors.check(call, clock.now());
		if (turnedAway !== undefined) {
			record.wasTurnedAway = true;
			return refuse(record, turnedAway, dice.pick([200, 200, 429]));
		}
		const refusal = this.refusalOf(visit);
		if (refusal !== undefined) {
			if (fault !== 'refusedWhole5xx') return refuse(record, refusal);
			return lose(record, refuse(record, refusal, 503));
		}
		return await this.write(visit);
	}

	private refusalOf({ fault, command }: Visit): number | undefined {
		const { dice } = this.settings;
		if (fault === 'stopCode') return dice.pick(CODES.stop);
		if (fault !== 'refusedWhole' && fault !== 'refusedWhole5xx') return undefined;
		// What is answered to a message that came in before is documented nowhere, so this may be it.
		const unheardOf = command.effect?.delivers ? [] : [CODES.unheardOf];
		return dice.pick([...CODES.refusedWhole, ...CODES.passingWhole, ...unheardOf]);
	}

	/** Carries a call out, unless its account is being written to. */
	private async write(visit: Visit): Promise<Reply> {
		const { call, command, record } = visit;
		const owner = command.locks?.(JSON.parse(call.body) as Body);
		if (typeof owner !== 'string') return await this.carryOut(visit);
		const other = this.busy.get(owner);
		if (other !== undefined) {
			// What was given up arrives when it likes, and then nobody can keep it apart.
			if (!other.line.isCut && !visit.line.isCut) {
				this.ledger.overlaps.push(`${call.client} wrote to ${owner} during ${other.call.client}`);
			}
			return refuse(record, CODES.conflict);
		}
		this.busy.set(owner, visit);
		try {
			return await this.carryOut(visit);
		} finally {
			this.busy.delete(owner);
		}
	}

	private async carryOut({ command, record, fault }: Visit): Promise<Reply> {
		const { clock, dice, temper } = this.settings;
		await clock.sleep(dice.next() * temper.workMs);
		// A call that is answered as a whole is refused as a whole.
		const mayRefuse = command.lists.length > 0;
		const verdicts = record.deeds.map((deed) =>
			mayRefuse && isNamed(deed) && dice.chance(temper.refusalRate)
				? this.refuseOne(command, deed)
				: this.relations.carryOut(command.effect, deed, this.moment),
		);
		for (const [index, deed] of record.deeds.entries()) {
			const code = verdicts[index]?.code;
			if (code !== undefined) deed.codes.push(code);
		}
		const reply = this.reply(command, record, verdicts, fault);
		await clock.sleep(dice.next() * temper.backMs);
		return reply;
	}

	private get moment(): Moment {
		const { dice, clock } = this.settings;
		return { dice, now: clock.now() };
	}

	private refuseOne({ effect, lists, refusals = [] }: Command, deed: Deed): Verdict {
		const { dice } = this.settings;
		// Where those who failed have no code, they have failed.
		const mayLeaveOpen = lists.every(({ names, done }) => names === 'all' && done === undefined);
		const { mayBeDone, ...verdict } = refuseOne(deed.asked, { mayLeaveOpen, refusals }, dice);
		if (mayBeDone) {
			if (dice.chance(0.5)) this.relations.carryOut(effect, deed, this.moment);
			// Whatever was found, the client is told of a fault that leaves it open.
			deed.saidAlready = false;
			deed.isClear = false;
		}
		return verdict;
	}

	private reply(
		command: Command,
		record: CallRecord,
		verdicts: readonly Verdict[],
		fault: Fault | undefined,
	): Reply {
		const { dice } = this.settings;
		const body = { ...envelopeOf(command, verdicts), ...command.answer(verdicts) };
		const text = JSON.stringify(body);
		switch (fault) {
			case 'resetAfterExecution':
				return lose(record, { kind: 'reset' });
			case 'silence':
				return lose(record, { kind: 'silence' });
			case 'halfAnswer':
				return lose(record, { kind: 'halfAnswer', status: 200, text });
			case 'badBody':
				return lose(record, answer(dice.pick([200, 200, 500, 502]), badBody(text, dice)));
			case 'serverError':
				return this.serverError(record, text);
			case 'ambiguousCode':
				return lose(record, refuse(record, dice.pick(CODES.ambiguous)));
			case 'gatewayEnvelope':
				return record.deeds.every(isNamed)
					? gatewayEnvelope(command, body, dice)
					: answer(200, text);
			case 'oddEnvelope':
				return answer(
					200,
					body.ErrorCode === 0 ? JSON.stringify({ ...body, ...dice.pick(ODD_ENVELOPES) }) : text,
				);
			case 'mutilated': {
				const { body: mutilated, harmed } = mutilate(body, command, dice);
				blur(record, harmed === 'everybody' ? undefined : harmed);
				return answer(200, JSON.stringify(mutilated));
			}
			default:
				return answer(200, text);
		}
	}

	/** A status that leaves everything open, with the true answer or with a gateway's own. */
	private serverError(record: CallRecord, text: string): Reply {
		const { dice } = this.settings;
		blur(record);
		const status = dice.pick([500, 502, 503, 504]);
		if (dice.chance(0.3)) return answer(status, text);
		return refuse(record, dice.pick([...CODES.passingWhole, ...CODES.ambiguous, 70402]), status);
	}
}

/** What is answered as a whole has its code where others have 0. */
function envelopeOf({ lists }: Command, [verdict]: readonly Verdict[]): Body {
	const { code, info } = (lists.length === 0 && verdict) || { code: 0, info: '' };
	return { ActionStatus: code === 0 ? 'OK' : 'FAIL', ErrorCode: code, ErrorInfo: info };
}

/** Where the code is 0, nothing else of the envelope counts. */
const ODD_ENVELOPES: readonly Body[] = [
	{ ErrorCode: '0' },
	{ ActionStatus: undefined, ErrorInfo: undefined },
	{ ActionStatus: 7, ErrorInfo: {} },
	{ ErrorDisplay: '', RequestId: null, __proto__: { polluted: true } },
];

/** A gateway that says that the call failed, and still hands on what became of each. */
function gatewayEnvelope(command: Command, body: Body, dice: Dice): Reply {
	const namesEverybody = command.lists.some(({ names }) => names === 'all');
	if (!namesEverybody) return answer(200, JSON.stringify(body));
	const envelope = { ActionStatus: 'FAIL', ErrorCode: dice.pick([0, 91000, 70402, 424242]) };
	return answer(200, JSON.stringify({ ...body, ...envelope }));
}

function answer(status: number, text: string): Reply {
	return { kind: 'answer', status, text };
}

/** The call is refused as a whole, with this code for all that it asks for. */
function refuse({ deeds }: CallRecord, code: number, status = 200): Reply {
	for (const deed of deeds) deed.codes.push(code);
	return answer(status, JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: 'no' }));
}

/** Nobody can tell from the reply what was done. */
function lose(record: CallRecord, reply: Reply): Reply {
	blur(record);
	return reply;
}
