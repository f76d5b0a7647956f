import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ParameterValues } from '../../../../../nodes/TencentChat/bulk/parameters';
import { isInvalid, type Entry } from '../../../../../nodes/TencentChat/bulk/request';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { aProblem } from '../../bulk/support/friends';
import { SOME_KEYS } from '../../bulk/support/messageKeys';

const { reader, wireFormat: conversation, vocabulary } = addFriends;

const CJK = '友';
const EMOJI = '😀';

/** What a user entered; the additional fields are given by themselves. */
function valuesWith(values: ParameterValues = {}, additionalFields: unknown = {}): ParameterValues {
	return {
		fromAccount: 'sales',
		toAccount: 'a',
		addType: 'Add_Type_Both',
		forceAdd: false,
		additionalFields,
		...values,
	};
}

function read(values: ParameterValues = {}, additionalFields: unknown = {}): readonly Entry[] {
	return [...reader.toEntries(valuesWith(values, additionalFields), 0)];
}

/** The friend object as it would be sent, or why it would not. */
function entryWith(additionalFields: unknown): unknown {
	const [friend] = read({}, additionalFields);
	if (!friend) return undefined;
	return isInvalid(friend) ? friend.problem.reason : asSent(friend.payload);
}

/** JSON leaves out what is undefined. */
function asSent(entry: unknown): unknown {
	return JSON.parse(JSON.stringify(entry));
}

function subjectsOf(toAccount: unknown): string[] {
	return read({ toAccount }).map(({ subject }) => subject);
}

function reasonsOf(friends: readonly Entry[]): string[] {
	return friends.map((friend) => (isInvalid(friend) ? friend.problem.reason : 'valid'));
}

describe('the friends of an item', () => {
	it('carry owner, common fields and what is sent for them', () => {
		expect(read()).toEqual([
			{
				owner: 'sales',
				subject: 'a',
				common: { AddType: 'Add_Type_Both', ForceAddFlags: 0 },
				payload: { To_Account: 'a', AddSource: 'AddSource_Type_Workflow' },
			},
		]);
	});

	it.each([
		['one id', 'a', ['a']],
		['a comma-separated list', ' a , b,,c ,', ['a', 'b', 'c']],
		['an array', ['a', ' b ', '', null, 7], ['a', 'b', '7']],
		['a number', 1001, ['1001']],
		['an array with ids that hold a comma', ['a,b', 'c'], ['a,b', 'c']],
		['the same id twice', 'a,a', ['a', 'a']],
	])('come from %s', (_name, toAccount, expected) => {
		expect(subjectsOf(toAccount)).toEqual(expected);
	});

	it.each([
		['an empty text', ''],
		['nothing', undefined],
		['an empty array', []],
		['an array of empty entries', ['', null]],
		['commas', ' , '],
	])(
		'are one invalid friend when To Account is %s, so that the item is not lost',
		(_name, toAccount) => {
			const friends = read({ toAccount });

			expect(friends.map(({ subject }) => subject)).toEqual(['']);
			expect(reasonsOf(friends)).toEqual(['To Account is empty']);
		},
	);

	it('are judged one by one, so that a wrong id does not hold back the others', () => {
		const friends = read({ toAccount: ['a', 'x'.repeat(33), { id: 'b' }, 'c'] });

		expect(reasonsOf(friends)).toEqual([
			'valid',
			'To Account is 33 bytes long in UTF-8; 1 to 32 bytes are allowed',
			'To Account is an object, but a UserID is text',
			'valid',
		]);
		expect(friends[2]).toMatchObject({ owner: 'sales', subject: '{"id":"b"}' });
	});

	it('are all invalid when From Account is, each by its own id', () => {
		const friends = read({ fromAccount: 1.5, toAccount: 'a,b' });

		expect(friends).toMatchObject([
			{ owner: '1.5', subject: 'a' },
			{ owner: '1.5', subject: 'b' },
		]);
		expect(reasonsOf(friends)[0]).toContain('From Account is the number 1.5');
	});

	it('are one invalid friend when both accounts are missing', () => {
		const friends = read({ fromAccount: '', toAccount: '' });

		expect(friends).toMatchObject([{ owner: '', subject: '' }]);
		expect(reasonsOf(friends)).toEqual(['From Account is empty']);
	});

	it('keep a number as From Account as text', () => {
		expect(read({ fromAccount: 42 })).toMatchObject([{ owner: '42' }]);
	});
});

describe('the fields that friends share', () => {
	it.each([
		['Add_Type_Both', true, { AddType: 'Add_Type_Both', ForceAddFlags: 1 }],
		['Add_Type_Single', false, { AddType: 'Add_Type_Single', ForceAddFlags: 0 }],
	])('are sent for %s with Force Add %s', (addType, forceAdd, common) => {
		expect(read({ addType, forceAdd })).toMatchObject([{ common }]);
	});

	it.each([['Add_Type_Triple'], [''], [1], [['Add_Type_Both']]])(
		'are refused when Add Type is %p, with the words that are allowed',
		(addType) => {
			const [friend] = read({ addType });

			expect(friend).toMatchObject({
				problem: {
					reason: `Add Type is ${String(JSON.stringify(addType))}`,
					hint: 'Choose one of Add_Type_Both, Add_Type_Single.',
				},
			});
		},
	);

	it.each([['true'], [''], [1]])(
		'are refused when Force Add is %p, because a wrong guess adds people who did not agree',
		(forceAdd) => {
			const reason = `Force Add is ${String(JSON.stringify(forceAdd))}, which is neither true nor false`;

			expect(reasonsOf(read({ forceAdd }))).toEqual([reason]);
		},
	);
});

describe('a field that friends share and that came to nothing', () => {
	it.each([[null], [undefined]])('has its default for %p, as it counts as not given', (nothing) => {
		expect(read({ addType: nothing, forceAdd: nothing })).toMatchObject([
			{ common: { AddType: 'Add_Type_Both', ForceAddFlags: 0 } },
		]);
	});
});

describe('the additional fields', () => {
	it.each([
		['text', 'a string'],
		[7, 'a number'],
		[[{ remark: 'R' }], 'a list'],
	])('are refused when they are %p, as nobody can tell what was meant', (fields, type) => {
		expect(reasonsOf(read({ additionalFields: fields }))).toEqual([
			`Additional Fields is ${type}, but must be an object with fields`,
		]);
	});

	it('are sent with each friend of the item', () => {
		const friends = read(
			{ toAccount: 'a,b' },
			{ remark: 'R', groupName: 'G', addSource: 'Website', addWording: 'W' },
		);

		const details = {
			Remark: 'R',
			GroupName: 'G',
			AddSource: 'AddSource_Type_Website',
			AddWording: 'W',
		};
		expect(friends).toMatchObject([
			{ payload: { To_Account: 'a', ...details } },
			{ payload: { To_Account: 'b', ...details } },
		]);
	});

	it.each([[undefined], [null], [{}], [{ remark: '', groupName: null, addWording: '' }]])(
		'are left out when there are none: %p',
		(additionalFields) => {
			expect(entryWith(additionalFields)).toEqual({
				To_Account: 'a',
				AddSource: 'AddSource_Type_Workflow',
			});
		},
	);

	it.each([
		['remark', 'Remark', 96],
		['groupName', 'GroupName', 30],
		['addWording', 'AddWording', 256],
	])('may fill the limit of %s in any script', (name, key, max) => {
		const letters = 'x'.repeat(max);
		const chinese = CJK.repeat(Math.floor(max / 3)) + 'x'.repeat(max % 3);
		const emojis = EMOJI.repeat(Math.floor(max / 4)) + 'x'.repeat(max % 4);

		for (const text of [letters, chinese, emojis]) {
			expect(entryWith({ [name]: text })).toMatchObject({ [key]: text });
		}
	});

	it.each([
		['remark', 'Remark', 96],
		['groupName', 'Friend List', 30],
		['addWording', 'Add Wording', 256],
	])('may not go over the limit of %s by one byte', (name, field, max) => {
		const letters = 'x'.repeat(max + 1);
		const chinese = CJK.repeat(Math.floor(max / 3)) + 'x'.repeat((max % 3) + 1);
		const emojis = EMOJI.repeat(Math.floor(max / 4)) + 'x'.repeat((max % 4) + 1);

		for (const text of [letters, chinese, emojis]) {
			expect(entryWith({ [name]: text })).toBe(
				`${field} is ${max + 1} bytes long in UTF-8; at most ${max} bytes are allowed`,
			);
		}
	});

	it.each([
		['by name', { __rl: true, mode: 'name', value: 'Customers' }],
		['from the list', { __rl: true, mode: 'list', value: 'Customers' }],
		['as plain text, for workflows that are made by hand', 'Customers'],
	])('take a friend list %s', (_name, groupName) => {
		expect(entryWith({ groupName })).toMatchObject({ GroupName: 'Customers' });
	});

	it('leave an empty friend list out, as the editor always stores one', () => {
		expect(entryWith({ groupName: { __rl: true, mode: 'name', value: '' } })).not.toHaveProperty(
			'GroupName',
		);
	});

	it.each([
		['remark', 'Remark'],
		['groupName', 'Friend List'],
		['addWording', 'Add Wording'],
	])('refuse a list as %s', (name, field) => {
		expect(entryWith({ [name]: ['x'] })).toBe(`${field} is a list, but must be text`);
	});
});

describe('the source of a friend', () => {
	it.each([
		['nothing', undefined, 'AddSource_Type_Workflow'],
		['null', null, 'AddSource_Type_Workflow'],
		['an empty text', '', 'AddSource_Type_Workflow'],
		['a keyword of one letter', 'x', 'AddSource_Type_x'],
		['a keyword of eight letters', 'WebStore', 'AddSource_Type_WebStore'],
		['a keyword with blanks around it', ' CRM ', 'AddSource_Type_CRM'],
		['the full name', 'AddSource_Type_Import', 'AddSource_Type_Import'],
	])('can be given as %s', (_name, addSource, expected) => {
		expect(entryWith({ addSource })).toMatchObject({ AddSource: expected });
	});

	it.each([
		['nine letters', 'Newspaper', 9],
		['a full name with nine letters', 'AddSource_Type_Newspaper', 9],
		['a full name with none', 'AddSource_Type_', 0],
		['blanks', '   ', 0],
		['a digit', 'Web2', 4],
		['a blank inside', 'My CRM', 6],
		['other letters', '网站', 6],
		['a letter with an accent', 'Café', 5],
		['a prefix in other letters', 'addsource_type_CRM', 18],
	])('cannot have %s', (_name, addSource, bytes) => {
		expect(entryWith({ addSource })).toBe(
			`Add Source is ${bytes} bytes long or holds more than English letters; 1 to 8 letters are allowed`,
		);
	});

	it.each([
		['a number', 5, '5'],
		['a list', ['CRM'], '["CRM"]'],
		['a boolean', true, 'true'],
	])('cannot be %s', (_name, addSource, shown) => {
		expect(entryWith({ addSource })).toBe(`Add Source is ${shown}, but must be text`);
	});
});

describe('an item that cannot be read', () => {
	it('comes out with the accounts that could be read', () => {
		const problem = aProblem();

		const friend = reader.toUnreadable({ fromAccount: 'sales', toAccount: ['a', 'b'] }, problem);

		expect(friend).toEqual({ owner: 'sales', subject: '["a","b"]', problem });
	});

	it('comes out without accounts when none could be read', () => {
		expect(reader.toUnreadable({}, aProblem())).toMatchObject({ owner: '', subject: '' });
	});
});

describe('a call', () => {
	it('has the body of friend_add', () => {
		const common = { AddType: 'Add_Type_Both', ForceAddFlags: 1 };

		expect(conversation.buildBody('sales', common, [{ To_Account: 'a' }], SOME_KEYS)).toEqual({
			From_Account: 'sales',
			AddFriendItem: [{ To_Account: 'a' }],
			AddType: 'Add_Type_Both',
			ForceAddFlags: 1,
		});
	});

	it('has its results under ResultItem by To_Account', () => {
		const body = { ResultItem: [{ To_Account: 'a', ResultCode: 30539, ResultInfo: 'pending' }] };

		expect(conversation.readResults(body, ['a']).get('a')).toEqual({
			code: 30539,
			info: 'pending',
		});
	});
});

describe('the words of the operation', () => {
	it.each([
		[30539, '', 'pending'],
		[30520, '', 'alreadyFriends'],
		[30001, 'Err_SNS_FriendAdd_Friend_Exist', 'alreadyFriends'],
		[30001, 'ERR_SNS_FRIENDADD_FRIEND_EXIST', 'alreadyFriends'],
	])('give %d with the text "%s" the name %s', (code, info, word) => {
		expect(vocabulary.interpret(code, info)).toBe(word);
	});

	it.each([
		[30001, ''],
		[30001, 'Err_SNS_FriendAdd_Source_Illegal'],
		[30003, 'Friend_Exist'],
		[424_242, ''],
	])('have none for %d with the text "%s", so it stays a refusal', (code, info) => {
		expect(vocabulary.interpret(code, info)).toBeUndefined();
	});
});

describe('the fields of the operation', () => {
	function field(name: string): INodeProperties | undefined {
		return addFriends.properties.find((property) => property.name === name);
	}

	it('have defaults that can be sent, so that a new node works', () => {
		const defaults = Object.fromEntries(
			addFriends.properties.map(({ name, default: value }) => [name, value]),
		);

		const friends = [...reader.toEntries({ ...defaults, fromAccount: 'sales', toAccount: 'a' }, 0)];

		expect(reasonsOf(friends)).toEqual(['valid']);
	});

	it('offer only add types that are accepted', () => {
		const options = (field('addType')?.options ?? []) as INodePropertyOptions[];

		const friends = options.flatMap(({ value }) => read({ addType: value }));

		expect(reasonsOf(friends)).toEqual(['valid', 'valid']);
	});

	it('offer the additional fields that are read', () => {
		const options = (field('additionalFields')?.options ?? []) as INodeProperties[];

		expect(options.map(({ name }) => name)).toEqual([
			'addSource',
			'addWording',
			'groupName',
			'remark',
		]);
	});
});
