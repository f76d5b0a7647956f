const { resolve } = require('node:path');

const base = require('../../jest.config.js');
const rooms = require('./rooms.json');

/**
 * Hundreds of random runs, or tens of thousands of receivers, each: for a mutant they cost more than all
 * other tests of their room. What a mutant breaks, a test that names it has to notice.
 */
const LARGE = ['invariant', 'messagesInvariant', 'messageBudgets', 'groups'];

/** @type {import('jest').Config} */
module.exports = {
	...base,
	rootDir: '../..',
	runner: resolve(__dirname, 'runner.js'),
	roots: ['<rootDir>/test/nodes'],
	testEnvironment: resolve(__dirname, '../support/jestEnvironment.js'),
	testMatch: rooms[process.env.MUTATION_ROOM].tests.map((path) => `<rootDir>/test/${path}`),
	testPathIgnorePatterns: LARGE.map((name) => `/bulk/${name}\\.test\\.ts$`),
	// Of a mutant after which a test waits for ever. The tests that are left take less than a second each.
	testTimeout: 10_000,
	// The copy that is mutated stands in node_modules/.cache, where Jest would look at nothing.
	haste: { retainAllFiles: true },
	transformIgnorePatterns: ['<rootDir>/node_modules/'],
};
