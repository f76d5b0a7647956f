import type { BulkRequest } from '../../../../nodes/TencentChat/bulk/request';
import type { Outcome } from '../../../../nodes/TencentChat/bulk/outcome';
import { makeCallsAndImport } from '../../../../nodes/TencentChat/host/importMissing';
import { MadeCalls } from '../../../../nodes/TencentChat/host/madeCalls';
import type { RunOptions } from '../../../../nodes/TencentChat/host/options/runOptions';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { importFriends } from '../../../../nodes/TencentChat/operations/friend/import';
import type { BulkOperation } from '../../../../nodes/TencentChat/operations/operation';
import { aFriend, anInvalidFriend, requestsOf } from '../bulk/support/friends';
import { gatherOutcomes } from '../bulk/support/gather';
import { aCallContext, refusing, type ScriptedCall } from './support/scripted';

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** An app in which some accounts are missing until they are imported. */
class Town {
	readonly missing: Set<string>;

	constructor(
		missing: readonly string[],
		/** Accounts that Tencent does not import. */
		private readonly unwanted: readonly string[] = [],
	) {
		this.missing = new Set(missing);
	}

	answer({ command, body }: ScriptedCall) {
		if (command === 'account_check') return this.check(body);
		return command === 'multiaccount_import' ? this.import(body) : this.befriend(body);
	}

	private check(body: ScriptedCall['body']) {
		const items = body.CheckItem as Array<{ UserID: string }>;
		return {
			ResultItem: items.map(({ UserID }) => ({
				UserID,
				ResultCode: 0,
				AccountStatus: this.missing.has(UserID) ? 'NotImported' : 'Imported',
			})),
		};
	}

	private import(body: ScriptedCall['body']) {
		const names = (body.AccountList as Array<{ UserID: string }>).map(({ UserID }) => UserID);
		const FailAccounts = names.filter((name) => this.unwanted.includes(name));
		for (const name of names) if (!this.unwanted.includes(name)) this.missing.delete(name);
		return { FailAccounts };
	}

	private befriend(body: ScriptedCall['body']) {
		if (this.missing.has(String(body.From_Account))) return refusing(30003);
		const friends = body.AddFriendItem as Array<{ To_Account: string }>;
		return {
			ResultItem: friends.map(({ To_Account }) => ({
				To_Account,
				ResultCode: this.missing.has(To_Account) ? 30003 : 0,
				ResultInfo: '',
			})),
		};
	}
}

interface Settings {
	readonly operation?: BulkOperation;
	readonly options?: Partial<RunOptions>;
	/** What happens beside the answer to a call. */
	readonly onCall?: (
		call: ScriptedCall,
		halt: () => void,
	) => Readonly<Record<string, unknown>> | undefined;
}

interface Result {
	readonly made: MadeCalls;
	readonly seen: readonly ScriptedCall[];
	readonly outcomes: readonly Outcome[];
}

/** Sends requests, then imports who is missing. */
async function send(
	town: Town,
	requests: readonly BulkRequest[],
	{ operation = addFriends, options, onCall }: Settings = {},
): Promise<Result> {
	let halt = () => {};
	const run = await aCallContext((call) => onCall?.(call, halt) ?? town.answer(call), options);
	halt = () => run.halt.halt();
	const { outcomes, onOutcome } = gatherOutcomes();
	const made = new MadeCalls();
	await makeCallsAndImport(operation, [requests], { ...run.callContext, made }, onOutcome);
	return { made, seen: run.calls, outcomes };
}

function wordsOf({ outcomes }: Result): string[] {
	return outcomes.map(({ outcome }) => outcome);
}

/** The calls that find out who is missing, and create them. */
const MAKING = ['account_check', 'multiaccount_import'];

function commandsOf({ seen }: Result): string[] {
	return seen.map(({ command }) => command);
}

function importedIn({ seen }: Result): unknown[] {
	return seen
		.filter(({ command }) => command === 'multiaccount_import')
		.map(({ body }) => (body.AccountList as Array<{ UserID: string }>).map(({ UserID }) => UserID));
}

describe.each([
	['friend_add', addFriends, 'added'],
	['friend_import', importFriends, 'imported'],
])('the import of missing accounts for %s', (command, operation, word) => {
	it('imports those who are missing, and sends their friends once more', async () => {
		const requests = requestsOf(aFriend('a'), aFriend('new'));

		const result = await send(new Town(['new']), requests, { operation });

		expect(wordsOf(result)).toEqual([word, word]);
		expect(commandsOf(result)).toEqual([command, ...MAKING, command]);
	});
});

describe('the import of missing accounts', () => {
	it('sends nobody again who was not refused for it', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('a'), aFriend('new')));

		const last = result.seen.at(-1)?.body.AddFriendItem as Array<{ To_Account: string }>;
		expect(last.map(({ To_Account }) => To_Account)).toEqual(['new']);
	});

	it('makes no call when nobody is missing', async () => {
		const result = await send(new Town([]), requestsOf(aFriend('a'), anInvalidFriend('x')));

		expect(commandsOf(result)).toEqual(['friend_add']);
		expect(wordsOf(result)).toEqual(['added']);
		expect(result.made).toMatchObject({ totals: { calls: 1 }, retries: 0, accountsCreated: 0 });
	});

	it('finds a missing owner as well, as a refusal of the whole call does not say who is missing', async () => {
		const result = await send(new Town(['sales']), requestsOf(aFriend('a'), aFriend('b')));

		expect(wordsOf(result)).toEqual(['added', 'added']);
		expect(importedIn(result)).toEqual([['sales']]);
	});

	it('names each account once, however many friends it has', async () => {
		const requests = requestsOf(
			aFriend('new', { owner: 'x' }),
			aFriend('new', { owner: 'y' }),
			aFriend('x', { owner: 'y' }),
		);

		const result = await send(new Town(['x', 'new']), requests);

		expect(importedIn(result)).toEqual([['x', 'new']]);
	});

	it('changes nothing of an account that exists, so it sends nothing but the name', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')));

		expect(result.seen[2]?.body).toEqual({ AccountList: [{ UserID: 'new' }] });
	});

	it('takes 100 accounts in a call, whatever the batch size for friends', async () => {
		const names = Array.from({ length: 150 }, (_value, index) => `n${index}`);
		const requests = requestsOf(...names.map((name) => aFriend(name)));

		const result = await send(new Town(names), requests, { options: { batchSize: 1000 } });

		expect(importedIn(result).map((list) => (list as unknown[]).length)).toEqual([100, 50]);
		expect(new Set(wordsOf(result))).toEqual(new Set(['added']));
	});

	it('adds the attempts up, as each friend went twice', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('a'), aFriend('new')));

		expect(result.outcomes.map(({ attempts }) => attempts)).toEqual([1, 2]);
	});

	it('adds the calls and the retries up, also those of the import itself', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			onCall: ({ command, earlier }) =>
				command === 'multiaccount_import' && earlier === 0 ? refusing(70169) : undefined,
		});

		expect(result.made).toMatchObject({ totals: { calls: 5, throttledCalls: 0 }, retries: 1 });
		expect(wordsOf(result)).toEqual(['added']);
	});

	it('goes only one round, so that a friend who stays refused is told so', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			onCall: ({ command }) => (command === 'multiaccount_import' ? {} : undefined),
		});

		expect(result.outcomes).toMatchObject([
			{ outcome: 'rejected', resultCode: 30003, attempts: 2 },
		]);
		expect(commandsOf(result)).toHaveLength(4);
	});
});

describe('what was created', () => {
	it('is counted, and said on each item for which an account was made', async () => {
		const town = new Town(['sales', 'new']);

		const result = await send(town, requestsOf(aFriend('a'), aFriend('new')));

		expect(result.made.accountsCreated).toBe(2);
		expect(result.outcomes.map(({ data }) => data)).toEqual([
			{ createdAccounts: ['sales'] },
			{ createdAccounts: ['sales', 'new'] },
		]);
	});

	it('is nothing when somebody else made the account meanwhile', async () => {
		const town = new Town(['new']);

		const result = await send(town, requestsOf(aFriend('new')), {
			onCall: ({ command }) => {
				if (command === 'account_check') town.missing.clear();
				return undefined;
			},
		});

		expect(wordsOf(result)).toEqual(['added']);
		expect(result.made.accountsCreated).toBe(0);
		expect(result.outcomes[0]).not.toHaveProperty('data');
	});
});

describe('Max Attempts', () => {
	it('bounds all calls that carry a friend, those after the import included', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			options: { maxAttempts: 3 },
			onCall: ({ command, earlier }) =>
				command === 'friend_add' && earlier > 0 ? refusing(30008) : undefined,
		});

		expect(result.outcomes).toMatchObject([{ outcome: 'failed', attempts: 3 }]);
		expect(commandsOf(result).filter((command) => command === 'friend_add')).toHaveLength(3);
	});

	it('of 1 leaves no call after the import, and says so', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			options: { maxAttempts: 1 },
		});

		expect(commandsOf(result)).toEqual(['friend_add', ...MAKING]);
		expect(result.outcomes).toMatchObject([
			{ outcome: 'rejected', attempts: 1, retryable: true, data: { createdAccounts: ['new'] } },
		]);
		expect(result.outcomes[0]?.hint).toContain('Max Attempts');
	});
});

describe('a fault of this package while accounts are made', () => {
	it('leaves friends with what Tencent said of them', async () => {
		const broken = jest.spyOn(MadeCalls.prototype, 'add').mockImplementationOnce(() => {});
		broken.mockImplementationOnce(() => {
			throw new TypeError('a bug');
		});

		const result = await send(new Town(['new']), requestsOf(aFriend('a'), aFriend('new')));

		expect(wordsOf(result)).toEqual(['added', 'rejected']);
		expect(result.made.faults).toEqual([new TypeError('a bug')]);
	});
});

describe('an import that works in part', () => {
	it('sends only the friends of those whom it made', async () => {
		const town = new Town(['new', 'odd'], ['odd']);

		const result = await send(town, requestsOf(aFriend('new'), aFriend('odd')));

		expect(wordsOf(result)).toEqual(['added', 'rejected']);
		expect(result.outcomes.map(({ attempts }) => attempts)).toEqual([2, 1]);
	});

	it('keeps what Tencent said of the friend, and adds why the import did not work', async () => {
		const result = await send(new Town(['odd'], ['odd']), requestsOf(aFriend('odd')));

		expect(result.outcomes[0]).toMatchObject({
			resultCode: 30003,
			reason: expect.stringMatching(/does not exist.*\. Importing it did not work: ./) as string,
			retryable: false,
		});
		expect(commandsOf(result)).toEqual(['friend_add', ...MAKING]);
	});

	it('sends no friend of an owner whom it could not make', async () => {
		const town = new Town(['sales'], ['sales']);

		const result = await send(town, requestsOf(aFriend('a'), aFriend('b')));

		expect(wordsOf(result)).toEqual(['rejected', 'rejected']);
		expect(commandsOf(result)).toEqual(['friend_add', ...MAKING]);
	});
});

describe('an import whose answer cannot be made out', () => {
	it.each([[[{ toString: 1 }]], ['new'], [{ new: 1 }]])(
		'claims no account to be created, and loses no friend (%j)',
		async (FailAccounts) => {
			const result = await send(new Town(['new']), requestsOf(aFriend('a'), aFriend('new')), {
				onCall: ({ command }) => (command === 'multiaccount_import' ? { FailAccounts } : undefined),
			});

			expect(wordsOf(result)).toEqual(['added', 'rejected']);
			expect(result.outcomes[1]).toMatchObject({ retryable: true });
			expect(result.made).toMatchObject({ accountsCreated: 0, faults: [] });
		},
	);
});

describe('an import that is refused', () => {
	it('leaves friends as they were, with the reason', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('a'), aFriend('new')), {
			onCall: ({ command }) => (command === 'multiaccount_import' ? refusing(70398) : undefined),
		});

		expect(wordsOf(result)).toEqual(['added', 'rejected']);
		expect(result.outcomes[1]?.reason).toContain('The app cannot have more accounts');
	});

	it('does not make the whole run fail, because Tencent has spoken about the friends', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			onCall: ({ command }) => (command === 'multiaccount_import' ? refusing(70403) : undefined),
		});

		expect(result.made.hasOwnAnswer).toBe(true);
		expect(result.made.stop).toMatchObject({ kind: 'refused', code: { code: 70403 } });
		expect(wordsOf(result)).toEqual(['rejected']);
	});

	it('can be tried again when the fault passes by itself', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			options: { maxAttempts: 2 },
			onCall: ({ command }) => (command === 'multiaccount_import' ? refusing(70169) : undefined),
		});

		expect(result.outcomes).toMatchObject([{ outcome: 'rejected', retryable: true }]);
	});
});

describe('a run that is cancelled', () => {
	const haltingAtImport: Settings['onCall'] = ({ command }, halt) => {
		if (command === 'multiaccount_import') halt();
		return undefined;
	};

	it('imports nobody when that was before the import', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			onCall: (_call, halt) => {
				halt();
				return undefined;
			},
		});

		expect(commandsOf(result)).toEqual(['friend_add']);
		expect(wordsOf(result)).toEqual(['rejected']);
	});

	it('sends nobody again when that was after the import, and keeps what Tencent said', async () => {
		const result = await send(new Town(['new']), requestsOf(aFriend('new')), {
			onCall: haltingAtImport,
		});

		expect(commandsOf(result)).toEqual(['friend_add', ...MAKING]);
		expect(result.outcomes).toMatchObject([
			{ outcome: 'rejected', resultCode: 30003, attempts: 1 },
		]);
	});

	it('explains accounts that were not imported any more', async () => {
		const names = Array.from({ length: 150 }, (_value, index) => `n${index}`);
		const requests = requestsOf(...names.map((name) => aFriend(name)));

		const result = await send(new Town(names), requests, {
			options: { batchSize: 1000, maxParallelCalls: 1 },
			onCall: haltingAtImport,
		});

		expect(new Set(wordsOf(result))).toEqual(new Set(['rejected']));
		expect(result.outcomes[0]?.reason).not.toContain('Importing it did not work');
		expect(result.outcomes.at(-1)).toMatchObject({
			outcome: 'rejected',
			reason: expect.stringContaining('The run was cancelled') as string,
			retryable: true,
		});
	});
});
