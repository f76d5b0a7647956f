import type { IDataObject } from 'n8n-workflow';

import type { Simulator } from '../../../../../simulator/simulator';

/** `MsgSeq_MsgRandom_MsgTime`. */
const KEY = /\b\d{1,10}_\d{1,10}_\d{10}\b/g;

/** The name of a message in client apps. */
const ID = /\b\d{18}-\d{10}-\d{1,10}\b/g;

/** The numbers that the node draws for a message; those of groups are the server's, and stay. */
const DRAWN = /"MsgSeq":\d+,"MsgRandom":\d+/g;

/** Puts other names in the place of what chance and the moment make up for messages. */
export interface Namer {
	readonly inText: (text: string) => string;
	readonly inItem: (item: IDataObject) => IDataObject;
}

/** Gives keys and ids the numbers 1, 2, 3 in the order in which they turn up. */
export function createNamer(): Namer {
	const keys = new Map<string, string>();
	const ids = new Map<string, string>();
	const inText = (text: string) =>
		text
			.replace(KEY, (key) => nameIn(keys, key, 'key'))
			.replace(ID, (id) => nameIn(ids, id, 'id'))
			.replace(DRAWN, '"MsgSeq":0,"MsgRandom":0');
	return {
		inText,
		inItem: (item) => {
			const named = JSON.parse(inText(JSON.stringify(item))) as IDataObject;
			// The key has the number of a one-to-one message in it.
			return item.messageKey === undefined ? named : { ...named, messageSeq: undefined };
		},
	};
}

function nameIn(names: Map<string, string>, name: string, word: string): string {
	const known = names.get(name) ?? `${word} ${names.size + 1}`;
	names.set(name, known);
	return known;
}

/** Tells later what has arrived from now on: one-to-one messages, then those of each group. */
export function arrivalsOf(simulator: Simulator): () => IDataObject[] {
	const before = simulator.messages().length;
	return () => {
		const messages = simulator.messages({ after: before });
		const inGroups = simulator
			.groups()
			.flatMap(({ groupId, messages: delivered }) =>
				delivered.map(({ from, body }) => ({ from, to: groupId, body })),
			);
		return [...messages.map(({ from, to, body }) => ({ from, to, body })), ...inGroups].map(
			(message) => ({ at: 'arrived', ...message }) as unknown as IDataObject,
		);
	};
}
