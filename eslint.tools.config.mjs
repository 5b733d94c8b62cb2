import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** For everything that is not shipped: n8n's rules forbid timers, process and other imports there. */
export default tseslint.config(
	{
		ignores: ['dist/**', 'nodes/**', 'credentials/**', '**/node_modules/**', 'sandbox/n8n/.state/**'],
	},
	js.configs.recommended,
	...tseslint.configs.recommended,
	{
		languageOptions: { globals: globals.node },
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
		},
	},
	{
		files: ['**/*.js', '**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
);
