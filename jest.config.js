const shared = {
	testEnvironment: 'node',
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
	},
	// dist holds a copy of package.json, and the sandbox a whole n8n: jest would take both for packages.
	modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/sandbox/n8n/.state'],
};

/** @type {import('jest').Config} */
module.exports = {
	projects: ['engine', 'sandbox', 'nodes', 'n8n'].map((name) => ({
		...shared,
		displayName: name,
		testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
		// One n8n for all the files that need one.
		...(name === 'n8n' && {
			globalSetup: '<rootDir>/test/n8n/setup.ts',
			globalTeardown: '<rootDir>/test/n8n/teardown.ts',
		}),
	})),
};
