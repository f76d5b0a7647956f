import { execFileSync } from 'node:child_process';

/** Opens an environment as Jest does, in a process of its own: it changes what a process shares. */
const OPEN = `
	const { AsyncLocalStorage } = require('node:async_hooks');
	const Environment = require('./jestEnvironment.js');
	const projectConfig = { globals: {}, testEnvironmentOptions: {}, fakeTimers: {} };
	const open = () => new Environment({ globalConfig: {}, projectConfig }, { console, docblockPragmas: {} });
`;

/** What the code, which may await, prints until nothing holds its process any more. */
function printedBy(code: string): string {
	const script = `${OPEN}(async () => { ${code} })();`;
	return execFileSync(process.execPath, ['-e', script], {
		cwd: __dirname,
		encoding: 'utf8',
		timeout: 120_000,
	});
}

describe("the tests' environment", () => {
	it.each(['run', 'enterWith'])(
		'lets go of storages that a file used by %s, which all later promises would carry',
		(method) => {
			const printed = printedBy(`
				const environment = open();
				const storage = new AsyncLocalStorage();
				const body = async () => {
					console.log(storage.getStore());
					await environment.teardown();
					console.log(storage.getStore());
				};
				if ('${method}' === 'run') return storage.run('held', body);
				storage.enterWith('held');
				await body();
			`);

			expect(printed).toBe('held\nundefined\n');
		},
	);

	it('ends the intervals of a file, which would hold its modules', () => {
		const printed = printedBy(`
			const environment = open();
			environment.global.setInterval(() => undefined, 60_000);
			await environment.teardown();
			console.log('torn down');
		`);

		expect(printed).toBe('torn down\n');
	});

	it('lets intervals run until then, with what they are given', () => {
		const printed = printedBy(`
			const environment = open();
			await new Promise((resolve) => environment.global.setInterval((text) => {
				console.log(text);
				resolve();
			}, 1, 'rings'));
			await environment.teardown();
		`);

		expect(printed).toContain('rings\n');
	});
});
