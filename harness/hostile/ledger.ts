import { keyOf, type Asked } from './asked';

/** What the server did about one thing that a call asked for, and what the client can know of it. */
export interface Deed {
	readonly asked: Asked;
	/** `done`: carried out or told; `requested`: somebody has to agree first. */
	did: 'nothing' | 'done' | 'requested';
	/** Whether the server said that it was so before. */
	saidAlready: boolean;
	/** Codes that the answer holds for it, or for the call as a whole. */
	codes: number[];
	/** Whether the answer, if the client got it, says what was done. */
	isClear: boolean;
}

/** One call that was made to the server, or that it turned away. */
export interface CallRecord {
	readonly client: string;
	readonly path: string;
	/** By the clock of the test. */
	readonly at: number;
	readonly deeds: readonly Deed[];
	/** Refused at the door, which costs no attempt. */
	wasTurnedAway: boolean;
	/** What came back, for a person. */
	note: string;
}

/** The server's own account of what it did. */
export class Ledger {
	readonly calls: CallRecord[] = [];

	/** Writes to an account that met another one, which the client was still waiting for. */
	readonly overlaps: string[] = [];

	open(client: string, path: string, at: number, asked: readonly Asked[]): CallRecord {
		const deeds = asked.map((one): Deed => ({
			asked: one,
			did: 'nothing',
			saidAlready: false,
			codes: [],
			isClear: true,
		}));
		const call = { client, path, at, deeds, wasTurnedAway: false, note: '' };
		this.calls.push(call);
		return call;
	}

	/** What was done about one thing for a client, in the order in which it was asked for. */
	deedsOf(client: string): ReadonlyMap<string, readonly Deed[]> {
		const deeds = new Map<string, Deed[]>();
		for (const call of this.calls.filter((one) => one.client === client)) {
			if (call.wasTurnedAway) continue;
			for (const deed of call.deeds) {
				const key = keyOf(deed.asked);
				const known = deeds.get(key);
				if (known) known.push(deed);
				else deeds.set(key, [deed]);
			}
		}
		return deeds;
	}

	/** Every code that a client was told. */
	codesToldTo(client: string): ReadonlySet<number> {
		const calls = this.calls.filter((one) => one.client === client);
		return new Set(calls.flatMap(({ deeds }) => deeds.flatMap(({ codes }) => codes)));
	}

	/** Line by line, for whoever looks into a counterexample. */
	toText(): string {
		return this.calls
			.map(({ client, path, at, deeds, note }) => {
				const lines = deeds.map(({ asked, did, codes, isClear }) => {
					const told = isClear ? 'clear' : 'unclear';
					return `    ${asked.owner} ${asked.subject}: ${did}, ${told}, [${codes.join()}] ${asked.said}`;
				});
				return [`${at} ms ${client} ${path}: ${note}`, ...lines].join('\n');
			})
			.join('\n');
	}
}

/** The client cannot tell from the answer what was done. */
export function blur({ deeds }: CallRecord, subjects?: ReadonlySet<string>): void {
	for (const deed of deeds) {
		if (subjects === undefined || subjects.has(deed.asked.subject)) deed.isClear = false;
	}
}
