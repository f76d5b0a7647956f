import type { AppState } from '../../simulator/state/app';

/** One friend to add, as a row of the table that a workflow gets. */
export interface Row {
	readonly from: string;
	readonly to: string;
}

/** How many friends each account is given: they fit into one call. */
const FRIENDS = 3;

/** The rows of a run that makes so many calls, one for each account. */
export function rowsOf(run: string, calls: number): Row[] {
	return Array.from({ length: calls }, (_, call) =>
		Array.from({ length: FRIENDS }, (_friend, friend) => ({
			from: `${run}_${call}`,
			to: `${run}_${call}_${friend}`,
		})),
	).flat();
}

/** The run that an account belongs to. */
export function runOf(account: unknown): string {
	return String(account).split('_', 1)[0] ?? '';
}

export function addAccountsOf(app: AppState, rows: readonly Row[]): void {
	for (const { from, to } of rows) app.addAccounts(from, to);
}

/** A row as one word, to compare with. */
export function pairOf({ from, to }: Row): string {
	return `${from} > ${to}`;
}

/** The rows whose friends the server holds. */
export function heldOf(app: AppState, rows: readonly Row[]): Row[] {
	return rows.filter(({ from, to }) => app.friend(from, to) !== undefined);
}
