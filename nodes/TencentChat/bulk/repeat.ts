/**
 * What may follow an attempt that got no readable answer, after which the server may have done what it
 * was asked or not:
 * - `safe`: the same again; twice comes to the same as once
 * - `deduplicated`: the same again, with the same keys and bytes, while the server still knows them
 * - `never`: nothing, as it would be done twice
 *
 * A call that was refused before it was carried out may always be made again.
 */
export type Repeat =
	| { readonly kind: 'safe' }
	| { readonly kind: 'deduplicated'; readonly windowMs: number }
	| { readonly kind: 'never' };

/** For operations whose every request may be made again. */
export const SAFE: Repeat = { kind: 'safe' };

/** For operations that the server would carry out twice. */
export const NEVER: Repeat = { kind: 'never' };
