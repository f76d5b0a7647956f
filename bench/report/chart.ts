import type { FriendChain } from '../chains/chain';
import { pacedFloor } from '../floors';
import type { ChainRun } from '../n8n/runChain';
import type { Results } from '../results';
import { decadesAround, logScale, ticksOf, type Scale } from './scales';

const SIZE = { width: 900, height: 440 };

/** The corners of the field between the axes. */
const FIELD = { left: 80, right: 660, top: 76, bottom: 380 };

const COLORS = { ours: '#0a6cff', expert: '#d4483b', plain: '#b06a00', floor: '#1d9a5b' };

const NAMES = { ours: 'This node', expert: 'Expert’s chain', plain: 'Plain chain' };

interface Point {
	readonly friends: number;
	readonly seconds: number;
	/** How many of the friends were added, from 0 to 1. */
	readonly share: number;
}

interface Line {
	readonly name: string;
	readonly color: string;
	readonly isDashed: boolean;
	readonly points: readonly Point[];
}

/** Draws how long runs take, by their size. */
export function drawChart(results: Results): string {
	const lines = listLines(results);
	const points = lines.flatMap((line) => line.points);
	const friends = decadesAround(points.length > 0 ? points.map((point) => point.friends) : [1000]);
	const seconds = decadesAround(points.length > 0 ? points.map((point) => point.seconds) : [1]);
	const x = logScale(friends, [FIELD.left, FIELD.right]);
	const y = logScale(seconds, [FIELD.bottom, FIELD.top]);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" font-family="Helvetica, Arial, sans-serif" role="img" aria-label="Seconds that a run takes, by its number of friends">`,
		`<rect width="${SIZE.width}" height="${SIZE.height}" rx="12" fill="#f6f8fc"/>`,
		title(),
		...ticksOf(friends).map((tick) => column(x(tick), tick)),
		...ticksOf(seconds).map((tick) => row(y(tick), tick)),
		...lines.map((line) => drawLine(line, x, y)),
		...placeLabels(lines, x, y),
		'</svg>',
		'',
	].join('\n');
}

function listLines({ chains }: Results): Line[] {
	const lines = (Object.keys(NAMES) as FriendChain[]).map((chain): Line => {
		const points = chains.flatMap((result) =>
			result.chain === chain && 'seconds' in result ? [toPoint(result)] : [],
		);
		return { name: NAMES[chain], color: COLORS[chain], isDashed: false, points };
	});
	const sizes = [...new Set(chains.map((result) => result.friends))];
	const floor = sizes.map((friends) => ({
		friends,
		seconds: pacedFloor(Math.ceil(friends / 100)),
		share: 1,
	}));
	const paced: Line = {
		name: '200 calls a second',
		color: COLORS.floor,
		isDashed: true,
		points: floor,
	};
	return [...lines, paced].filter(({ points }) => points.length > 0);
}

function toPoint({ friends, seconds, server }: ChainRun & { readonly friends: number }): Point {
	return { friends, seconds, share: server.friends / friends };
}

function title(): string {
	return `<g fill="#1d2b45"><text x="24" y="34" font-size="17" font-weight="bold">Adding friends: seconds by number of friends</text><text x="24" y="56" font-size="13" fill="#3c4c6b">n8n 2.40.7 and a server with Tencent’s limits and 30 ms latency; both axes logarithmic</text></g>`;
}

function column(x: number, friends: number): string {
	return `<path d="M${at(x)} ${FIELD.top}V${FIELD.bottom}" stroke="#e3e9f5"/><text x="${at(x)}" y="${FIELD.bottom + 24}" font-size="13" fill="#3c4c6b" text-anchor="middle">${friends.toLocaleString('en-US')}</text>`;
}

function row(y: number, seconds: number): string {
	return `<path d="M${FIELD.left} ${at(y)}H${FIELD.right}" stroke="#e3e9f5"/><text x="${FIELD.left - 12}" y="${at(y + 4)}" font-size="13" fill="#3c4c6b" text-anchor="end">${Number(seconds.toPrecision(1)).toLocaleString('en-US')} s</text>`;
}

function drawLine({ points, color, isDashed }: Line, x: Scale, y: Scale): string {
	const path = points
		.map(({ friends, seconds }) => `${at(x(friends))} ${at(y(seconds))}`)
		.join('L');
	const dashes = isDashed ? ' stroke-dasharray="6 5"' : '';
	const dots = isDashed
		? ''
		: points
				.map(
					({ friends, seconds }) => `<circle cx="${at(x(friends))}" cy="${at(y(seconds))}" r="4"/>`,
				)
				.join('');
	return `<path d="M${path}" fill="none" stroke="${color}" stroke-width="2.500"${dashes}/><g fill="${color}">${dots}</g>`;
}

/** Names each line at its end, kept apart where lines end close together. */
function placeLabels(lines: readonly Line[], x: Scale, y: Scale): string[] {
	const ends = lines
		.flatMap(({ name, color, points }) => {
			const end = points.at(-1);
			return end ? [{ name, color, end, place: y(end.seconds) }] : [];
		})
		.sort((left, right) => left.place - right.place);
	const taken = new Map<number, number>();
	return ends.map(({ name, color, end, place }) => {
		const above = taken.get(end.friends) ?? Number.NEGATIVE_INFINITY;
		const lowest = Math.max(place + 4, above + 18);
		taken.set(end.friends, lowest);
		const seconds = end.seconds < 10 ? end.seconds.toFixed(1) : Math.round(end.seconds);
		const added = end.share < 1 ? `, ${Math.round(end.share * 100)} % added` : '';
		const text = `${name}, ${seconds} s${added}`;
		return `<text x="${at(x(end.friends) + 12)}" y="${at(lowest)}" font-size="13" font-weight="bold" fill="${color}">${text}</text>`;
	});
}

function at(value: number): string {
	return value.toFixed(1);
}
