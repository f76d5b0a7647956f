const { AsyncLocalStorage } = require('node:async_hooks');

const { TestEnvironment } = require('jest-environment-node');

/**
 * The storages that ran since the last file ended. Up to Node 22 one that ran stays in the process
 * until it is disabled: every promise made from then on copies its store. Jest makes one for each
 * test file and disables none, so that each file made the promises of all later ones slower and
 * larger, and kept its own tests in memory.
 */
const running = new Set();

for (const name of ['run', 'enterWith']) {
	const original = AsyncLocalStorage.prototype[name];
	AsyncLocalStorage.prototype[name] = function (...args) {
		running.add(this);
		return original.apply(this, args);
	};
}

/** Node's environment, which holds nothing of a test file once that has ended. */
module.exports = class extends TestEnvironment {
	intervals = new Set();

	constructor(config, context) {
		super(config, context);
		const { setInterval } = this.global;
		// Libraries set some when they are loaded (n8n-core looks after SSH connections each minute).
		this.global.setInterval = (...args) => {
			const interval = setInterval(...args);
			this.intervals.add(interval);
			return interval;
		};
	}

	async teardown() {
		for (const interval of this.intervals) clearInterval(interval);
		this.intervals.clear();
		for (const storage of running) storage.disable();
		running.clear();
		await super.teardown();
	}
};
