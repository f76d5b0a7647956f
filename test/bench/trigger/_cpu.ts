import { readFileSync } from 'node:fs';
import { Station } from '../../n8n/support/station';
import { openSubjects } from './subjects';
import { sendLoad } from './load';
function cpuMs(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
	return (Number(fields[11]) + Number(fields[12])) * 10;
}
async function main() {
	const env: NodeJS.ProcessEnv = {};
	for (const pair of process.argv.slice(2)) { const [k, v] = pair.split('='); env[k!] = v; }
	const station = await Station.open({ env });
	try {
		const subjects = await openSubjects(station);
		for (const name of ['forged', 'filtered', 'started', 'webhook', 'forged', 'filtered', 'started', 'webhook'] as const) {
			const { next, expectedStatus } = subjects[name];
			const before = cpuMs(station.host.pid);
			const n = 60;
			const startedAt = Date.now();
			let failures = 0; const times: number[] = [];
			for (let i = 0; i < n; i++) { const r = await sendLoad({ ratePerSecond: 1000, seconds: 0.001, expectedStatus, next: () => next(i) }); failures += r.failures; times.push(r.p50Ms); }
			const wall = Date.now() - startedAt;
			await new Promise((r) => setTimeout(r, 3000));
			times.sort((a, b) => a - b);
			console.log(name.padEnd(10), 'cpu ms/request', ((cpuMs(station.host.pid) - before) / n).toFixed(1), 'wall', (wall / n).toFixed(1), 'median', times[n / 2], 'failures', failures);
		}
	} finally { await station.close(); }
}
main();
