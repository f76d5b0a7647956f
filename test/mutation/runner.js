const { default: Runner } = require('jest-runner');

/** The names of the tests of each file, and how long it took, as far as it has run in this process. */
const known = new Map();

/**
 * Stryker chooses tests by their names, for which Jest would load every file of the room, and it wants to
 * hear of one failure only. This loads files that hold a chosen test, the fastest first, up to the first failure.
 */
module.exports = class extends Runner {
	hasFailed = false;

	constructor(globalConfig, context) {
		super(globalConfig, context);
		this.on('test-file-success', ([{ path }, { testResults, numFailingTests, perfStats }]) => {
			this.hasFailed ||= numFailingTests > 0;
			if (known.has(path)) return;
			const names = testResults.map(({ fullName }) => fullName);
			known.set(path, { names, tookMs: perfStats.end - perfStats.start });
		});
		this.on('test-file-failure', () => {
			this.hasFailed = true;
		});
	}

	async runTests(tests, watcher, options) {
		const isOfMutant = '__STRYKER_ACTIVE_MUTANT__' in process.env;
		const tookMs = ({ path }) => known.get(path)?.tookMs ?? 0;
		for (const test of tests.toSorted((a, b) => tookMs(a) - tookMs(b))) {
			if (isOfMutant && this.hasFailed) return;
			if (this.mayHoldChosen(test)) await super.runTests([test], watcher, options);
		}
	}

	mayHoldChosen({ path }) {
		const { testNamePattern } = this._globalConfig;
		const names = known.get(path)?.names;
		if (!testNamePattern || names === undefined) return true;
		const isChosen = new RegExp(testNamePattern, 'i');
		return names.some((name) => isChosen.test(name));
	}
};
