import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * Rules for what runs beside n8n and never inside it: the simulator, the tests and the tools.
 * n8n's rules for community nodes would forbid them the file system, timers and libraries.
 */
export default tseslint.config(
	{ files: ['**/*.ts'], extends: [js.configs.recommended, tseslint.configs.strict] },
	{
		files: ['**/*.ts'],
		rules: { '@typescript-eslint/consistent-type-imports': 'error', 'no-console': 'error' },
	},
);
