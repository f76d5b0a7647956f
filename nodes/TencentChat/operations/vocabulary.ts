import type { Problem } from '../api/problem';
import type { Vocabulary } from '../bulk/outcome';

/** The words of an operation for which every code but 0 is a failure. */
export function outcomeWords(success: string, noun: Vocabulary['noun'] = 'friend'): Vocabulary {
	return { success, noun, alreadyDone: [], interpret: () => undefined };
}

/** When a code says that there was nothing to do. */
export interface NothingToDo {
	/** The outcome then. */
	readonly word: string;
	/** What to say of it on Failed. */
	readonly saying: Problem;
	/** Codes that say so whatever their text is. */
	readonly codes: readonly number[];
	/** 30001 says so with one of these texts; it stands for bad input, too. */
	readonly text?: RegExp;
	/** A friend without this. */
	readonly noun?: Vocabulary['noun'];
}

/** The words of an operation that may find that it was done before. */
export function outcomeWordsUnlessDone(
	success: string,
	{ word, saying, codes, text, noun = 'friend' }: NothingToDo,
	again: string,
): Vocabulary {
	return {
		success,
		noun,
		again,
		alreadyDone: [word],
		sayings: { [word]: saying },
		interpret: (code, info) => {
			const saysSo = codes.includes(code) || (code === BAD_INPUT && text?.test(info) === true);
			return saysSo ? word : undefined;
		},
	};
}

const BAD_INPUT = 30001;

/** What to say where there was nothing to do. */
export function saysNothingToDo(reason: string): Problem {
	return { reason, hint: NOTHING_TO_DO };
}

const NOTHING_TO_DO =
	"Nothing has to be sent again. It came out here because the option 'Already Done' is Failed Output.";
