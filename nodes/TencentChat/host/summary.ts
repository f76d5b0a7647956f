import type { IDataObject, NodeExecutionHint } from 'n8n-workflow';

import type { CallTotals } from '../api/client';
import type { Tally } from '../bulk/tally';

/** What a run amounted to. */
export interface RunTotals extends CallTotals {
	readonly tally: Tally;
	/** What is counted, in the singular. */
	readonly noun: string;
	/** Calls that were made again for friends who could still succeed. */
	readonly retries: number;
	readonly elapsedMs: number;
	readonly isDryRun: boolean;
	readonly wasCancelled: boolean;
	/** What would make the next run faster; empty when there is nothing. */
	readonly advice: string;
}

/** The totals as the json of one item. */
export function toSummary(totals: RunTotals): IDataObject {
	const { tally, calls, retries, throttledCalls, limitedMs, elapsedMs } = totals;
	return {
		total: tally.total,
		succeeded: tally.total - tally.failed,
		failed: tally.failed,
		outcomes: Object.fromEntries(tally.byOutcome),
		calls,
		retries,
		throttledCalls,
		limitedSeconds: toSeconds(limitedMs),
		seconds: toSeconds(elapsedMs),
		dryRun: totals.isDryRun,
		cancelled: totals.wasCancelled,
	};
}

/** The totals as a hint above the output; a warning when every friend failed. */
export function toHint(totals: RunTotals, warning = ''): NodeExecutionHint {
	const { tally } = totals;
	const message = [
		tally.haveAllFailed ? `Every ${totals.noun} failed.` : '',
		totals.wasCancelled ? 'The run was cancelled.' : '',
		`${count(tally.total, totals.noun)}: ${describeOutcomes(tally)}.`,
		totals.isDryRun
			? `Dry run: nothing was sent; it would take ${count(totals.calls, 'call')}.`
			: `${describeCalls(totals)}.`,
		warning,
		totals.advice,
	];
	return {
		message: message.filter((part) => part !== '').join(' '),
		type: tally.haveAllFailed || warning !== '' ? 'warning' : 'info',
		location: 'outputPane',
	};
}

function describeOutcomes(tally: Tally): string {
	return tally.byOutcome
		.map(([outcome, number]) => `${formatNumber(number)} ${toWords(outcome)}`)
		.join(', ');
}

function describeCalls(totals: RunTotals): string {
	const parts = [count(totals.calls, 'call'), count(totals.retries, 'retry', 'retries')];
	if (totals.throttledCalls > 0) {
		parts.push(`${formatNumber(totals.throttledCalls)} refused as too frequent`);
	}
	parts.push(`slowed by the limiter for ${toSeconds(totals.limitedMs)} s`);
	return `${parts.join(', ')}, ${toSeconds(totals.elapsedMs)} s in all`;
}

function count(number: number, one: string, many = `${one}s`): string {
	return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

function formatNumber(number: number): string {
	return number.toLocaleString('en-US');
}

/** `alreadyFriends` becomes `already friends`. */
function toWords(outcome: string): string {
	return outcome.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function toSeconds(ms: number): number {
	return Math.round(ms / 100) / 10;
}
