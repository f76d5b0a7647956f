import { keyOf, spell, type Asked, type Body } from './asked';

/** What the server has decided about one thing that a call asks for. */
export interface Verdict {
	readonly asked: Asked;
	readonly code: number;
	readonly info: string;
}

/** A list of an answer; `names` says whether it names everybody or those alone who failed. */
export interface ResultList {
	readonly key: string;
	/** The key of the account in an entry; undefined where entries are the accounts. */
	readonly account: string | undefined;
	readonly names: 'all' | 'failed';
	/** Where an entry has its code; `ResultCode` without this. */
	readonly code?: string;
	/** What stands there for what was done; 0 without this. With it, there are no codes for failures. */
	readonly done?: number;
}

/** What a command does to what the server knows. */
export interface Effect {
	readonly family: string;
	/** Whether the relation is there afterwards. */
	readonly makes: boolean;
	/** How the server says that it was so before; without this it never does. */
	readonly already?: ReadonlyArray<readonly [code: number, info: string]>;
	/** How the server says that an account has to agree first, where some have to. */
	readonly asksFirst?: readonly [code: number, info: string];
	/** Whether more than the accounts tells what it is done to, such as the key of a message. */
	readonly isToMore?: true;
	/**
	 * Done again with each call, unless the server knows the call by its keys; with `unlessNamed` only what
	 * has no id, as the server keeps apart what has one.
	 */
	readonly delivers?: { readonly remembersMs: number; readonly unlessNamed?: true };
}

/** A command as this server understands it. */
export interface Command {
	/** Undefined for a question. */
	readonly effect: Effect | undefined;
	/** The account to which nobody else may write meanwhile. */
	locks?(body: Body): unknown;
	/** Codes with which one of many is refused, beside those that all commands have. */
	readonly refusals?: readonly number[];
	/** Empty where the answer names nobody. */
	readonly lists: readonly ResultList[];
	read(body: Body): readonly Asked[];
	answer(verdicts: readonly Verdict[]): Body;
}

/** The texts by which a client must be able to tell whose data it got. */
export const dataOf = (subject: string): string => `the own data of ${subject}`;

/** Entries of a list, each about an account. */
export function readList(key: string, account?: string): Command['read'] {
	return (body) => {
		const { From_Account: owner = '', [key]: list, ...rest } = body;
		if (!Array.isArray(list)) return [];
		const others = spell(rest);
		return list.map((entry: unknown) => {
			const subject = account === undefined ? entry : (entry as Body)[account];
			return { owner: String(owner), subject: String(subject), said: spell([others, entry]) };
		});
	};
}

/** Everybody with a code of their own, and what else is told about them. */
export function answerEach(
	key: string,
	account: string,
	more: (asked: Asked) => Body = () => ({}),
): Pick<Command, 'answer' | 'lists'> {
	return {
		lists: [{ key, account, names: 'all' }],
		answer: (verdicts) => ({
			[key]: verdicts.filter(isNamed).map(({ asked, code, info }) => ({
				[account]: asked.subject,
				ResultCode: code,
				ResultInfo: info,
				...(code === 0 && more(asked)),
			})),
		}),
	};
}

/** Whether an answer can tell about it by the name of an account. */
export function isNamed({ asked }: Pick<Verdict, 'asked'>): boolean {
	return asked.subject !== '';
}

/** An answer that names nobody. */
export const ANSWER_WHOLE: Pick<Command, 'answer' | 'lists'> = { lists: [], answer: () => ({}) };

/** Only those that failed are named. */
export function answerFailed(key: string): Pick<Command, 'answer' | 'lists'> {
	return {
		lists: [{ key, account: undefined, names: 'failed' }],
		answer: (verdicts) => ({
			[key]: verdicts.filter(({ code }) => code !== 0).map(({ asked }) => asked.subject),
		}),
	};
}

/** `From_Account`, whose relations or profile a command changes. */
export const LOCKS_OWNER: Pick<Command, 'locks'> = { locks: ({ From_Account }) => From_Account };

/** Things asked for that say the same count once. */
export function withoutRepeats(asked: readonly Asked[]): readonly Asked[] {
	return [...new Map(asked.map((one) => [keyOf(one), one])).values()];
}
