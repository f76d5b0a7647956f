import type { Simulator } from '../../simulator/simulator';
import type { Switches } from '../../simulator/switches';
import type { Client, ClientCall, ReadType } from './clients/clientCall';
import { GO } from './clients/go';
import { JAVA } from './clients/java';
import { PYTHON, RUBY, RUST } from './clients/others';
import { PHP } from './clients/php';
import { aCall, aSimulator, send } from './support/calls';

const CLIENTS: readonly Client[] = [GO, JAVA, PHP, PYTHON, RUBY, RUST];

const CASES = CLIENTS.flatMap(({ name, calls }) => calls.map((call) => ({ name, ...call })));

/** Bob is a friend, follows and is followed, and is online; dan is blocked. */
function aScene(switches: Partial<Switches> = {}): Simulator {
	const simulator = aSimulator({ switches });
	const app = simulator.app();
	app.addAccount('dan');
	app.addAccount('bob', { nick: 'Bob', status: 'Online', friends: ['ann'], following: ['ann'] });
	app.befriend('ann', 'bob', { remark: 'Bobby', groupNames: ['Work'] });
	app.block('ann', 'dan');
	app.follow('ann', 'bob');
	return simulator;
}

/** The values at a path; a missing key is undefined, and an empty list behind `[]` is missing as well. */
function valuesAt(value: unknown, path: string): unknown[] {
	const [step = '', ...rest] = path.split('.');
	const found = (value as Record<string, unknown> | undefined)?.[step.replace('[]', '')];

	const isList = step.endsWith('[]');
	const entries = isList
		? Array.isArray(found) && found.length > 0
			? found
			: [undefined]
		: [found];
	return rest.length === 0 ? entries : entries.flatMap((entry) => valuesAt(entry, rest.join('.')));
}

function isOf(type: ReadType, value: unknown): boolean {
	if (type.endsWith('?') && value === undefined) return true;

	switch (type) {
		case 'text':
		case 'text?':
			return typeof value === 'string';
		case 'number':
			return Number.isInteger(value);
		case 'texts':
		case 'texts?':
			return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
		case 'list':
			return Array.isArray(value);
		case 'any':
			return value !== undefined && value !== null;
	}
}

describe('a client that others wrote finds what it reads', () => {
	it.each(CASES)('$name: $command $body', async ({ command, body, reads, switches }) => {
		const answer = await send(aScene(switches), aCall(`/v4/${command}`, body));

		const wrong = Object.entries(reads).filter(
			([path, type]) => !valuesAt(answer, path).every((value) => isOf(type, value)),
		);
		expect(answer).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0 });
		expect(wrong).toEqual([]);
	});
});

describe('the reader of these tests', () => {
	const answer = { A: 1, L: [{ B: 'x' }, {}], E: [] };

	it.each([
		['A', [1]],
		['L[].B', ['x', undefined]],
		['E[].B', [undefined]],
		['M[].B', [undefined]],
	])('finds at %s %j, so that nothing missing goes unseen', (path, values) => {
		expect(valuesAt(answer, path)).toEqual(values);
	});
});

/** A call of each client without its own switches, to see that they are needed. */
function withSwitches(): readonly ClientCall[] {
	return CASES.filter(({ switches }) => switches !== undefined);
}

it.each(withSwitches())(
	'$command needs $switches for its client',
	async ({ command, body, reads }) => {
		const answer = await send(aScene(), aCall(`/v4/${command}`, body));

		const missing = Object.keys(reads).filter((path) => valuesAt(answer, path).includes(undefined));
		expect(missing).not.toEqual([]);
	},
);
