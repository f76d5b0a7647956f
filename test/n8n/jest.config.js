/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: './test/n8n/jestEnvironment.js',
	rootDir: '../..',
	roots: ['<rootDir>/test/n8n'],
	testMatch: ['**/*.test.ts'],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }],
	},
	// Each file starts an n8n of its own, which two at a time would slow down for each other.
	maxWorkers: 1,
	testTimeout: 240_000,
};
