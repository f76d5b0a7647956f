import type { MessageChain } from '../chains/chain';
import { pacedFloor, receiversBurstFloor, receiversFloor } from '../floors';
import type { ChainResult, Results } from '../results';
import { count, fixed, toTable } from './markdown';

type Result = ChainResult<MessageChain>;

const TITLES: Readonly<Partial<Record<MessageChain, string>>> = {
	send: 'this node',
	sendByExpert: "the expert's chain",
};

/** Messages of their own, and one message to many. */
export function describeMessages({ messages }: Results): string {
	const single = messages.filter(({ chain }) => chain !== 'sendToMany');
	const many = messages.filter(({ chain }) => chain === 'sendToMany');
	return [describeSingle(single), describeMany(many)].filter((part) => part !== '').join('\n\n');
}

function describeSingle(results: readonly Result[]): string {
	if (results.length === 0) return '';
	const head = ['messages', 'way', 'calls', 'paced floor s', 'seconds', '× paced floor'];
	const rows = results.map((result) => {
		const floor = pacedFloor(result.friends);
		const title = TITLES[result.chain] ?? '';
		return [count(result.friends), title, ...describeRun(result, [floor], floor)];
	});
	const table = toTable([...head, 'arrived', 'refused', 'peak MB'], rows);
	return `Message → Send, each message with a text of its own:\n\n${table}`;
}

function describeMany(results: readonly Result[]): string {
	if (results.length === 0) return '';
	const head = ['receivers', 'calls', 'burst floor s', 'paced floor s', 'seconds', '× paced floor'];
	const rows = results.map((result) => {
		const floor = receiversFloor(result.friends);
		const floors = [receiversBurstFloor(result.friends), floor];
		return [count(result.friends), ...describeRun(result, floors, floor)];
	});
	const table = toTable([...head, 'arrived', 'refused', 'peak MB'], rows);
	const largest = results.at(-1);
	const hint = largest && 'hint' in largest ? `\n\nIts hint: “${largest.hint}”` : '';
	return `Message → Send to Many, one text:\n\n${table}${hint}`;
}

function describeRun(result: Result, floors: readonly number[], floor: number): string[] {
	const shown = floors.map((seconds) => fixed(seconds));
	if ('failure' in result) {
		return ['–', ...shown, `did not finish: ${result.failure}`, '', '', '', ''];
	}
	const { server, seconds, peakMb } = result;
	return [
		count(server.calls),
		...shown,
		fixed(seconds),
		fixed(seconds / floor, 2),
		count(server.messages),
		count(refusedIn(server.byCode)),
		count(peakMb),
	];
}

/** Calls that the server answered with a code of its own. */
function refusedIn(byCode: Readonly<Record<string, number>>): number {
	return Object.entries(byCode).reduce(
		(sum, [code, calls]) => (code === '0' ? sum : sum + calls),
		0,
	);
}
