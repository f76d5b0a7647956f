/** The most that a worker's heap may hold when a test file has ended, in megabytes. */
const MAX_HEAP_MB = 400;

/**
 * Fails a run in which a worker's heap grew past the bound: something of each test file is held
 * then, and the later ones become slow. Needs Jest's `logHeapUsage`. Garbage counts too, unless Node
 * runs with `--expose-gc`.
 */
module.exports = class HeapReporter {
	most = { bytes: 0, path: '' };

	files = 0;

	measured = 0;

	onTestResult({ path }, { memoryUsage, skipped }) {
		if (skipped) return;
		this.files += 1;
		if (memoryUsage === undefined) return;
		this.measured += 1;
		if (memoryUsage > this.most.bytes) this.most = { bytes: memoryUsage, path };
	}

	onRunComplete() {
		process.stdout.write(`The largest heap after a test file: ${this.mostMb} MB\n`);
	}

	/** Jest fails the run when a reporter has an error. */
	getLastError() {
		if (this.mostMb > MAX_HEAP_MB) {
			return new Error(
				`A worker's heap has ${this.mostMb} MB after ${this.most.path}, more than the ${MAX_HEAP_MB} MB it may have`,
			);
		}
		if (this.measured < this.files) return new Error('No heap was measured: add --logHeapUsage');
		return undefined;
	}

	get mostMb() {
		return Math.ceil(this.most.bytes / 1_000_000);
	}
};
