import type { Problem } from '../api/problem';

/** The value of a parameter for one item, or why there is none. */
export type Reading = { readonly value: unknown } | { readonly problem: Problem };

/** Where parameters come from; in n8n, fixed values and expressions. */
export interface ParameterSource {
	read(name: string, itemIndex: number): Reading;
}

/** Values of an item's parameters by name. */
export type ParameterValues = Readonly<Record<string, unknown>>;

/**
 * Values of an item's parameters, with the first problem where there is one.
 *
 * @param template see {@link templateOf}
 */
export function readParameters(
	names: readonly string[],
	source: ParameterSource,
	itemIndex: number,
	template: ParameterValues = {},
): { values: ParameterValues; problem: Problem | undefined } {
	const values: Record<string, unknown> = { ...template };
	let problem: Problem | undefined;
	for (const name of names) {
		const reading = source.read(name, itemIndex);
		if ('problem' in reading) problem ??= reading.problem;
		else values[name] = reading.value;
	}
	return { values, problem };
}
