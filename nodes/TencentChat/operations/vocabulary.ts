import type { Vocabulary } from '../bulk/outcome';

/** The words of an operation for which every code but 0 is a failure. */
export function outcomeWords(success: string, noun: Vocabulary['noun'] = 'friend'): Vocabulary {
	return { success, noun, alreadyDone: [], interpret: () => undefined };
}

/** When a code says that there was nothing to do. */
export interface NothingToDo {
	/** The outcome then. */
	readonly word: string;
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
	{ word, codes, text, noun = 'friend' }: NothingToDo,
	again: string,
): Vocabulary {
	return {
		success,
		noun,
		again,
		alreadyDone: [word],
		interpret: (code, info) => {
			const saysSo = codes.includes(code) || (code === BAD_INPUT && text?.test(info) === true);
			return saysSo ? word : undefined;
		},
	};
}

const BAD_INPUT = 30001;
