import type { Body } from './asked';
import type { Command, ResultList } from './commands';
import type { Dice } from './dice';

/** An answer after something went wrong with it. */
export interface Mutilated {
	readonly body: Body;
	/** Those whose result nobody can read any more. */
	readonly harmed: ReadonlySet<string> | 'everybody';
}

type Entry = Readonly<Record<string, unknown>>;

type Hand = (entries: readonly Entry[], list: Named, dice: Dice) => readonly unknown[];

interface Named extends ResultList {
	readonly account: string;
}

const STRAYS: readonly unknown[] = [null, 7, 'text', {}, [], { To_Account: 'nobody asked for' }];

const NO_CODES: readonly unknown[] = [null, 'x', {}, true, 1.5, '', undefined, [0], '0x0'];

const NO_IDS: readonly unknown[] = [null, {}, ['a'], true, undefined, 1.5];

/** What leaves every result readable. */
const HARMLESS: readonly Hand[] = [
	(entries, _list, dice) => dice.shuffle(entries),
	(entries, _list, dice) => [...entries, ...dice.shuffle(dice.some(entries, 0.5))],
	(entries, _list, dice) => [...dice.some(STRAYS, 0.5), ...entries, ...dice.some(STRAYS, 0.5)],
	(entries, { code = 'ResultCode' }) =>
		entries.map((entry) => ({ ...entry, [code]: textOf(entry[code]) })),
	(entries, { account }) =>
		entries.map((entry) => ({ ...entry, [account]: asNumber(entry[account]) })),
	// Said to have gone well as well as badly: the bad word is the true one.
	(entries, { code = 'ResultCode', done = 0 }) =>
		entries.flatMap((entry) =>
			[undefined, done].includes(entry[code] as number | undefined)
				? [entry]
				: [{ ...entry, [code]: done }, entry],
		),
	(entries) => entries.map((entry) => ({ ...entry, More: { deep: [[[{}]]] }, ErrorInfo: 7 })),
];

/** What takes some results away; says whom by giving back less or other than it got. */
const HARMFUL: ReadonlyArray<(entry: Entry, list: Named, dice: Dice) => unknown> = [
	() => undefined,
	(entry, { key, code = key === 'ErrorList' ? 'ErrorCode' : 'ResultCode' }, dice) => ({
		...entry,
		[code]: dice.pick(NO_CODES),
	}),
	(entry, { account }, dice) => ({ ...entry, [account]: dice.pick(NO_IDS) }),
	(entry, { account }) => ({ ...entry, [account]: `${String(entry[account])} ` }),
	(_entry, _list, dice) => dice.pick([null, 'text', 7, []]),
];

/** In place of a whole list. */
const NO_LISTS: readonly unknown[] = [null, 'text', {}, 7, true, undefined, { length: 3 }];

/** In place of a list of those who failed; without one, nobody has. */
const NO_FAILURES: readonly unknown[] = ['text', {}, 7, true, [null]];

/** Doubles, reorders, mistypes or drops results. */
export function mutilate(body: Body, command: Command, dice: Dice): Mutilated {
	let mutilated: Record<string, unknown> = { ...body };
	const harmed = new Set<string>();
	for (const list of command.lists) {
		const entries = body[list.key];
		if (list.names === 'failed' && dice.chance(0.5)) {
			return { body: { ...body, [list.key]: dice.pick(NO_FAILURES) }, harmed: 'everybody' };
		}
		if (list.names === 'failed') return { body, harmed };
		if (!Array.isArray(entries) || list.account === undefined) continue;
		const named = { ...list, account: list.account };
		const changed = changeList(entries as Entry[], named, dice);
		mutilated = { ...mutilated, [list.key]: changed.value };
		for (const subject of changed.harmed) harmed.add(subject);
	}
	return { body: mutilated, harmed };
}

function changeList(
	entries: readonly Entry[],
	list: Named,
	dice: Dice,
): { value: unknown; harmed: readonly string[] } {
	const idOf = (entry: Entry) => String(entry[list.account]);
	if (dice.chance(0.5)) return { value: dice.pick(HARMLESS)(entries, list, dice), harmed: [] };
	if (dice.chance(0.2)) return { value: dice.pick(NO_LISTS), harmed: entries.map(idOf) };
	const chosen = new Set(dice.some(entries, 0.5));
	const spoil = dice.pick(HARMFUL);
	const value = entries
		.map((entry) => (chosen.has(entry) ? spoil(entry, list, dice) : entry))
		.filter((entry) => entry !== undefined);
	return { value, harmed: [...chosen].map(idOf) };
}

function textOf(code: unknown): unknown {
	return typeof code === 'number' && code >= 0 ? String(code) : code;
}

/** As a gateway does that takes digits for a number; where the text does not come back, it is left alone. */
function asNumber(id: unknown): unknown {
	const number = Number(id);
	return Number.isSafeInteger(number) && String(number) === id ? number : id;
}
