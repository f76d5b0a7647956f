import type { Simulator } from '../simulator/simulator';

const EVERY_MS = 500;

/** Shows how many friends the simulator has answered for. Returns what stops it. */
export function showProgress(simulator: Simulator, friends: number): () => void {
	const startedAt = performance.now();
	const show = () => {
		const { calls, byItemCode } = simulator.log.totals();
		const items = Object.values(byItemCode).reduce((sum, count) => sum + count, 0);
		const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
		const part = Math.floor((100 * items) / friends);
		const line = `${seconds.padStart(6)} s  ${String(part).padStart(3)} %  ${items.toLocaleString('en-US')} friends in ${calls.toLocaleString('en-US')} calls`;
		// A terminal shows one line that changes; a log gets a line at a time.
		process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
	};
	const timer = setInterval(show, EVERY_MS);
	return () => {
		clearInterval(timer);
		show();
		process.stdout.write('\n\n');
	};
}
