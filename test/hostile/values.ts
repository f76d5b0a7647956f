import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Dice } from '../../harness/hostile/dice';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';

/** Few owners and friends, so that rows, executions and repeats meet at the same accounts. */
export const OWNERS = ['owner1', 'owner2', '1007', 'Ω'];

const FRIENDS = [
	...['a', 'b', 'c', 'd', 'e', '7', '1001', 'asks1', 'asks2'],
	...['__proto__', 'constructor', 'ü 😀', '<b>&"', 'x'.repeat(32)],
];

const NO_IDS: readonly unknown[] = ['', null, undefined, {}, 1.5, true, 'x'.repeat(33), [[]], NaN];

function anyFriends(dice: Dice): unknown {
	const some = () => Array.from({ length: dice.whole(1, 6) }, () => dice.pick(FRIENDS));
	if (dice.chance(0.1)) return dice.pick(NO_IDS);
	if (dice.chance(0.1)) return [...some(), dice.pick(NO_IDS)];
	if (dice.chance(0.2)) return some().join(' , ');
	return dice.chance(0.3) ? some() : dice.pick(FRIENDS);
}

function anyOwner(dice: Dice): unknown {
	return dice.chance(0.05) ? dice.pick(NO_IDS) : dice.pick(OWNERS);
}

function anyListNames(dice: Dice): unknown {
	return dice.pick<unknown>(['one', 'one,two', ['three'], ['one', 'one'], '', ['x'.repeat(31)]]);
}

/** Parameters whose type does not say what may stand there. */
const BY_NAME: Readonly<Record<string, (dice: Dice) => unknown>> = {
	fromAccount: anyOwner,
	toAccount: anyFriends,
	userId: anyFriends,
	members: anyFriends,
	ownerAccount: anyOwner,
	newOwnerAccount: anyOwner,
	peerAccount: anyFriends,
	groupId: (dice) => (dice.chance(0.05) ? dice.pick(NO_IDS) : dice.pick(['@TGS#1', 'group', '7'])),
	messageKey: (dice) => dice.pick(['31906_833502_1572869830', 'key2', '']),
	messageSeq: (dice) => dice.pick<unknown>(['17', '17, 18', [19, 20, 21], 17, 'x', '']),
	// The other types have fields that must fit together; their own tests try those.
	messageType: (dice) => (dice.chance(0.8) ? 'text' : dice.pick(['custom', 'face', 'elements'])),
	text: (dice) => dice.pick(['hello', 'hello', 'ü 😀', '']),
	elements: (dice) => dice.pick<unknown>([[], '[]', 'no JSON', [{ MsgType: 'x' }]]),
	groupNames: anyListNames,
	groupName: (dice) => dice.pick<unknown>(['one', { mode: 'name', value: 'two' }, '']),
	customTags: (dice) => dice.pick(['', 'Level', 'not a tag']),
	customFields: (dice) =>
		// Those of profiles have a tag, those of groups a key.
		dice.pick<unknown>([
			{},
			{ field: [{ tag: 'Level', key: 'Level', value: dice.pick(['', 'gold']) }] },
		]),
	addSource: (dice) => dice.pick<unknown>(['Website', '', 'no keyword', null]),
	addWording: anyText,
	remark: anyText,
	nick: anyText,
	faceUrl: anyText,
	location: (dice) => dice.pick(['Shanghai', '']),
	selfSignature: anyText,
	addTime: anyTime,
	birthday: anyTime,
	remarkTime: anyTime,
	// What the workflow says, not the user.
	$timezone: () => 'Asia/Shanghai',
};

function anyText(dice: Dice): unknown {
	return dice.pick<unknown>(['one', 'two', '', null, undefined, 'r'.repeat(97), 7]);
}

function anyTime(dice: Dice): unknown {
	return dice.pick<unknown>(['2026-01-01T00:00:00', '2026-01-01', '', 'yesterday']);
}

/** Parameters of an operation for which nobody has said what may stand there. */
export function listUnknownParameters(operation: BulkOperation): string[] {
	const names = operation.reader.parameters.filter((name) => {
		const property = propertyOf(operation, name);
		return BY_NAME[name] === undefined && (property === undefined || !isKnown(property));
	});
	const fields = operation.properties
		.filter(({ type }) => type === 'collection')
		.flatMap(({ options = [] }) => options as INodeProperties[])
		.filter((field) => !isKnown(field))
		.map(({ name }) => name);
	return [...names, ...fields];
}

/** Values of all parameters of an item. */
export function anyItem(operation: BulkOperation, dice: Dice): Record<string, unknown> {
	return Object.fromEntries(
		operation.reader.parameters.map((name) => {
			const property = propertyOf(operation, name);
			return [name, property ? anyValue(property, dice) : BY_NAME[name]?.(dice)];
		}),
	);
}

function propertyOf({ properties }: BulkOperation, name: string): INodeProperties | undefined {
	return properties.find((property) => property.name === name);
}

const BY_TYPE = ['boolean', 'collection', 'multiOptions', 'number', 'options', 'string'];

function isKnown({ name, type }: INodeProperties): boolean {
	return BY_NAME[name] !== undefined || BY_TYPE.includes(type);
}

function anyValue(property: INodeProperties, dice: Dice): unknown {
	const { name, type, options = [] } = property;
	const byName = BY_NAME[name];
	if (byName) return byName(dice);
	const values = (options as INodePropertyOptions[]).map(({ value }) => value);
	switch (type) {
		case 'boolean':
			return dice.chance(0.05) ? 'perhaps' : dice.chance(0.5);
		case 'options':
			return dice.chance(0.05) ? 'nonsense' : dice.pick(values);
		case 'multiOptions':
			return dice.some(values, 0.5);
		case 'string':
			return anyText(dice);
		case 'number':
			return dice.chance(0.1) ? -1 : dice.whole(0, 100);
		default: {
			const chosen = dice.some(options as INodeProperties[], 0.4);
			return Object.fromEntries(chosen.map((field) => [field.name, anyValue(field, dice)]));
		}
	}
}
