import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { renderControlSchema } from '../../../scripts/docs/controlSchema';
import { CONTROL_COMMANDS } from '../../../simulator/control/commands';
import { type RunningSimulator, startSimulator } from '../../../simulator/server';
import { httpClient } from '../../simulator/support/httpClient';

const VALIDATOR = join(__dirname, 'validate.mjs');

const { definitions } = JSON.parse(renderControlSchema()) as {
	readonly definitions: Readonly<Record<string, object>>;
};

/**
 * Whether a body is right by the JSON Schema, as a validator finds that knows nothing of ours. It runs
 * by itself, because it loads modules in a way that the test runner does not know.
 */
function isRight(command: string, body: unknown): boolean {
	const input = JSON.stringify({ schema: definitions[command], body });
	return execFileSync(process.execPath, [VALIDATOR], { input, encoding: 'utf8' }) === 'right';
}

const POSTS = CONTROL_COMMANDS.filter(({ example }) => example).map(({ name, example }) => ({
	name,
	example,
}));

describe('the JSON Schema of the control address', () => {
	let running: RunningSimulator;

	beforeAll(async () => {
		running = await startSimulator({ webhook: { url: 'http://127.0.0.1:9/' } });
		running.simulator.app().addAccounts('ann', 'bob');
	});

	afterAll(() => running.close());

	it('has every call that takes something', () => {
		const taking = CONTROL_COMMANDS.filter(({ input }) => input).map(({ name }) => name);

		expect(Object.keys(definitions)).toEqual(taking);
		expect(taking).toEqual(expect.arrayContaining(POSTS.map(({ name }) => name)));
	});

	it.each(POSTS)('takes the example of $name, and no field more', ({ name, example }) => {
		expect(isRight(name, example)).toBe(true);
		expect(isRight(name, { ...example, misspelt: 1 })).toBe(false);
	});

	it.each([
		['accounts', { accounts: [{ userId: 'ann', friends: ['bob', { userId: 'bob' }] }] }, true],
		['accounts', { accounts: [{ userId: 'ann', friends: ['bob', { note: 'x' }] }] }, false],
		['accounts', { accounts: [{ userId: '' }] }, false],
		['accounts', { accounts: [{ userId: 'ann', platforms: [7] }] }, false],
		['faults', { effect: { stallMs: 5, change: 'after' }, times: 'always' }, true],
		['faults', { effect: { stallMs: 5, drop: 'after' } }, false],
		['faults', { effect: {} }, false],
		['faults', { effect: { omit: true }, times: 0 }, false],
		['client', { action: 'block', account: 'ann', to: ['bob'] }, true],
		['client', { action: 'block', account: 'ann', to: [] }, false],
		['client', { action: 'block', account: 'ann', to: 'bob', wording: 'x' }, false],
		['client', { action: 'sendMessage', account: 'ann', to: 'bob', text: 'x' }, true],
		['client', { action: 'sendMessage', account: 'ann', to: 'bob' }, false],
		['client', { action: 'setProfile', account: 'ann', profile: { Tag: 1 } }, true],
		['client', { action: 'setProfile', account: 'ann', profile: {} }, false],
		['switches', { friendGetPageSize: 0 }, false],
		['switches', { over100: 'maybe' }, false],
	])('and the simulator agree about %s with %j', async (path, body, expected) => {
		const { status } = await httpClient(running).post(`/control/${path}`, body);

		expect(isRight(`POST /control/${path}`, body)).toBe(expected);
		expect(status).toBe(expected ? 200 : 400);
	});
});
