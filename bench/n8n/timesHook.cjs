/** Loaded by n8n: writes down how long the nodes of an execution took, as n8n has recorded it. */
const { renameSync, writeFileSync } = require('node:fs');

function writeTimes({ data, status }) {
	const { runData, error } = data.resultData;
	const nodes = Object.entries(runData).map(([name, [run]]) => ({
		name,
		executionMs: run.executionTime,
		items: (run.data?.main ?? []).map((items) => items?.length ?? 0),
		hints: (run.hints ?? []).map(({ message }) => message),
	}));
	const file = process.env.BENCH_TIMES_FILE;
	// Written beside its place, so that whoever waits for it never reads half of it.
	writeFileSync(`${file}.part`, JSON.stringify({ status, error: error?.message, nodes }));
	renameSync(`${file}.part`, file);
}

module.exports = { workflow: { postExecute: [writeTimes] } };
