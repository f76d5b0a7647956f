const TestEnvironment = require('../support/jestEnvironment.js');

/**
 * Jest gives tests a copy of `process` that hears neither signals nor the end of the process.
 * What tests start has to be ended then, so they get the real one too, as `realProcess`.
 */
module.exports = class extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		this.global.realProcess = process;
	}
};
