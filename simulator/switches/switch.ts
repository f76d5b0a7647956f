/** What a switch is about, for the docs and for `GET /control/`. Both are Markdown without line breaks. */
export interface About {
	/** What the documentation leaves open, or what its pages disagree on. */
	readonly question: string;
	/** What speaks for which value, and how sure that is. */
	readonly evidence: string;
}

/** What a switch between answers can be set to. */
export type SwitchValue = string | number;

/** A switch between a few answers. */
export interface ChoiceSwitch<Value extends SwitchValue = SwitchValue> extends About {
	readonly kind: 'choice';
	/** The answers; the first one is the likeliest, and the default. */
	readonly values: readonly [Value, ...Value[]];
}

/** A switch that is a number of at least 1. */
export interface AmountSwitch extends About {
	readonly kind: 'amount';
	/** The likeliest number. */
	readonly usual: number;
}

/** Something open that a test can decide. */
export type Switch = ChoiceSwitch | AmountSwitch;

/** What a switch can be set to. */
export type ValueOf<Of extends Switch> = Of extends ChoiceSwitch<infer Value> ? Value : number;

/** A switch between answers, the likeliest first. */
export function choice<const Values extends readonly [SwitchValue, ...SwitchValue[]]>(
	values: Values,
	about: About,
): ChoiceSwitch<Values[number]> {
	return { kind: 'choice', values, ...about };
}

/** A switch that is a number. */
export function amount(usual: number, about: About): AmountSwitch {
	return { kind: 'amount', usual, ...about };
}

/** What a switch is without being set. */
export function usualValue(of: Switch): SwitchValue {
	return of.kind === 'choice' ? of.values[0] : of.usual;
}
