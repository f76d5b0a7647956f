import type { IDataObject, NodeExecutionHint } from 'n8n-workflow';

import type { CallTotals } from '../../api/client';
import type { Tally } from './tally';
import { describeFault } from '../n8n/errors';

/** What a run amounted to. */
export interface RunTotals extends CallTotals {
	readonly tally: Tally;
	/** What is counted, in the singular. */
	readonly noun: string;
	/** What the endpoint's budget allows, such as "12,000 receivers a minute", where it has one. */
	readonly budget?: string;
	/** Calls that were made again for friends who could still succeed. */
	readonly retries: number;
	/** Accounts that the run has created. */
	readonly accountsCreated: number;
	/** A fault of this package's own; undefined when there was none. */
	readonly fault: unknown;
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
		...(totals.budget !== undefined && { budgetSeconds: toSeconds(totals.budgetedMs) }),
		accountsCreated: totals.accountsCreated,
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
		describeCreated(totals),
		describeLost(totals),
		warning,
		totals.advice,
	];
	return {
		message: message.filter((part) => part !== '').join(' '),
		type: needsAttention(totals) || warning !== '' ? 'warning' : 'info',
		location: 'outputPane',
	};
}

function needsAttention({ tally, fault }: RunTotals): boolean {
	return tally.haveAllFailed || fault !== undefined;
}

function describeCreated({ accountsCreated }: RunTotals): string {
	return accountsCreated === 0 ? '' : `${count(accountsCreated, 'account')} created.`;
}

function describeLost({ fault, noun }: RunTotals): string {
	if (fault === undefined) return '';
	const { reason, hint } = describeFault(fault);
	return `${reason}; each ${noun} it had no outcome for came out as unknown. ${hint}`;
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
	const limitedSeconds = toSeconds(totals.limitedMs);
	if (limitedSeconds > 0) parts.push(`slowed by the rate limit for ${limitedSeconds} s`);
	const budgetSeconds = toSeconds(totals.budgetedMs);
	if (budgetSeconds > 0) {
		parts.push(`waited ${budgetSeconds} s for Tencent's limit of ${totals.budget ?? ''}`);
	}
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
