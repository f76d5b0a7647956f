/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }],
	},
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	// ESLint would look at coverage reports anywhere else in the tree.
	coverageDirectory: 'node_modules/.cache/coverage',
	coverageThreshold: {
		'./nodes/TencentChat/api/': { branches: 95 },
		'./nodes/TencentChat/bulk/': { branches: 95 },
	},
};
