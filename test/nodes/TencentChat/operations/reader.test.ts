import {
	createReader,
	FROM_ACCOUNT,
	TO_ACCOUNT,
	USER_ID,
} from '../../../../nodes/TencentChat/operations/reader';
import { aProblem } from '../bulk/support/friends';

describe('the reader of items', () => {
	it('makes the entries of a long list one by one, so that the event loop need not wait', () => {
		const reader = createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT });
		const toAccount = Array.from({ length: 5000 }, (_, index) => `friend${index}`);

		const entries = reader.toEntries({ fromAccount: 'owner', toAccount }, 0);

		expect(Array.isArray(entries)).toBe(false);
		expect([...entries].map(({ subject }) => subject)).toEqual(toAccount);
	});

	it('asks for the accounts and what the operation adds', () => {
		const reader = createReader({
			owner: FROM_ACCOUNT,
			subject: TO_ACCOUNT,
			parameters: ['checkType'],
		});

		expect(reader.parameters).toEqual(['fromAccount', 'toAccount', 'checkType']);
	});

	it('sends the bare UserID where the operation says nothing else', () => {
		const reader = createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT });

		expect(reader.toEntries({ fromAccount: 'owner', toAccount: 'a' }, 0)).toEqual([
			{ owner: 'owner', subject: 'a', common: {}, payload: 'a' },
		]);
	});

	it('has no owner where a call is about accounts alone', () => {
		const reader = createReader({ subject: USER_ID });

		expect(reader.parameters).toEqual(['userId']);
		expect(reader.toEntries({ userId: 'a' }, 0)).toMatchObject([{ owner: '', subject: 'a' }]);
	});

	it('makes an account its own owner where the call writes to it', () => {
		const reader = createReader({ subject: USER_ID, isOwnAccount: true });

		expect(reader.toEntries({ userId: 'a, b' }, 0)).toMatchObject([
			{ owner: 'a', subject: 'a' },
			{ owner: 'b', subject: 'b' },
		]);
	});

	it('gives one request without a subject where the call as a whole has an outcome', () => {
		const reader = createReader({ owner: FROM_ACCOUNT });

		expect(reader.toEntries({ fromAccount: 'owner' }, 0)).toEqual([
			{ owner: 'owner', subject: '', common: {}, payload: null },
		]);
	});

	it('takes an item without a subject where the operation can do without', () => {
		const reader = createReader({
			owner: FROM_ACCOUNT,
			subject: TO_ACCOUNT,
			isSubjectOptional: true,
		});

		expect(reader.toEntries({ fromAccount: 'owner', toAccount: '' }, 0)).toEqual([
			{ owner: 'owner', subject: '', common: {}, payload: null },
		]);
	});

	it.each([
		['a;b', '";"'],
		['a；b', '"；"'],
		['a，b', '"，"'],
		['a、b', '"、"'],
		['a\nb', 'a line break'],
		['a\r\nb', 'a line break'],
	])('refuses %j as one UserID and says why', (userId, separator) => {
		const [entry] = [...createReader({ subject: USER_ID }).toEntries({ userId }, 0)];

		expect(entry).toMatchObject({
			problem: {
				reason: `User ID holds ${separator}, so it looks like several UserIDs in one`,
				hint: 'Separate UserIDs with commas, or give them as an array from an expression.',
			},
		});
	});

	it('takes an id with a semicolon from an array', () => {
		const entries = createReader({ subject: USER_ID }).toEntries({ userId: ['a;b'] }, 0);

		expect([...entries]).toMatchObject([{ subject: 'a;b', payload: 'a;b' }]);
	});

	it('refuses every subject of an item for what they share', () => {
		const problem = aProblem();
		const reader = createReader({ subject: USER_ID, check: () => ({ problem }) });

		expect(reader.toEntries({ userId: 'a, b' }, 0)).toEqual([
			{ owner: '', subject: 'a', problem },
			{ owner: '', subject: 'b', problem },
		]);
	});

	it('shows no account that the operation does not have when an item cannot be read', () => {
		const problem = aProblem();

		expect(createReader({}).toUnreadable({ fromAccount: 'x' }, problem)).toEqual({
			owner: '',
			subject: '',
			problem,
		});
	});
});
