/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: './test/support/jestEnvironment.js',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	// These need n8n itself; `npm run test:n8n` runs them.
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/n8n/'],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }],
	},
	// Left to itself, V8 lets garbage pile up to more than twice the 400 MB that a worker may hold.
	workerIdleMemoryLimit: '300MB',
	// Only a hang takes as long, on a machine of any speed.
	testTimeout: 300_000,
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	// ESLint would look at coverage reports anywhere else in the tree.
	coverageDirectory: 'node_modules/.cache/coverage',
	coverageThreshold: {
		'./nodes/TencentChat/api/': { branches: 95 },
		'./nodes/TencentChat/bulk/': { branches: 95 },
		'./nodes/TencentChatTrigger/': { branches: 95 },
	},
};
