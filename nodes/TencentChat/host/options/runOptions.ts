import { OPTION_FIELDS } from './optionTable';

type Fields = typeof OPTION_FIELDS;

/** Every option that some operation has. */
export type OptionName = keyof Fields;

type ValueOf<Field> = Field extends { readonly type: 'number' }
	? number
	: Field extends { readonly type: 'boolean' }
		? boolean
		: Field extends { readonly options: ReadonlyArray<{ readonly value: infer Choice }> }
			? Choice
			: never;

/** The options of a run, checked. Times are milliseconds. */
export type RunOptions = { readonly [Name in OptionName]: ValueOf<Fields[Name]> };

export const OPTION_NAMES = Object.keys(OPTION_FIELDS) as OptionName[];

/** What holds for an option that the user did not add, or that the operation does not have. */
export const DEFAULT_OPTIONS = Object.fromEntries(
	OPTION_NAMES.map((name) => [name, OPTION_FIELDS[name].default]),
) as unknown as RunOptions;
