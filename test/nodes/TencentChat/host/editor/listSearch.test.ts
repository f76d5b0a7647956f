import { ENDPOINTS } from '../../../../../nodes/TencentChat/api/endpoints';
import { describeCode } from '../../../../../nodes/TencentChat/api/codes/codes';
import {
	optionsFrom,
	searchIn,
	type ChoiceList,
} from '../../../../../nodes/TencentChat/host/editor/listSearch';
import { aResponse, aFakeContext, aCredential, type Context } from '../support/fakeContext';
import { aScriptedContext, refusing, type Script } from '../support/scripted';

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** A list of numbered pages; each page holds its own number. */
const PAGES: ChoiceList = {
	endpoint: ENDPOINTS.groupGet,
	toBody: (_context, cursor) => ({ value: { Next: Number(cursor ?? 1) } }),
	readPage: ({ Page }) => ({
		names: [`Page ${Page}`],
		next: Page === 3 ? undefined : String(Number(Page) + 1),
	}),
};

const numbered: Script = ({ body }) => ({ Page: body.Next });

interface Shown {
	readonly message: string;
	readonly description: string;
}

/** What the editor shows when the list cannot be read. */
async function failureOf(context: Context): Promise<Shown> {
	try {
		await searchIn(PAGES).call(context);
	} catch (error) {
		const { message, description } = error as Shown;
		return { message, description };
	}
	throw new Error('the search did not fail');
}

describe('a list of several pages', () => {
	it('is searched page by page, as the editor asks for more', async () => {
		const { context } = aScriptedContext(numbered);
		const search = searchIn(PAGES);

		const first = await search.call(context);
		const second = await search.call(context, '', first.paginationToken as string);
		const third = await search.call(context, '', second.paginationToken as string);

		expect([first, second, third]).toEqual([
			{ results: [{ name: 'Page 1', value: 'Page 1' }], paginationToken: '2' },
			{ results: [{ name: 'Page 2', value: 'Page 2' }], paginationToken: '3' },
			{ results: [{ name: 'Page 3', value: 'Page 3' }], paginationToken: undefined },
		]);
	});

	it('goes on behind a page that holds nothing of what is searched', async () => {
		const { context } = aScriptedContext(numbered);

		expect(await searchIn(PAGES).call(context, 'page 2')).toEqual({
			results: [],
			paginationToken: '2',
		});
	});

	it('offers its first page where the editor takes all at once', async () => {
		const { context, calls } = aScriptedContext(numbered);

		expect(await optionsFrom(PAGES).call(context)).toEqual([{ name: 'Page 1', value: 'Page 1' }]);
		expect(calls).toHaveLength(1);
	});
});

describe('a question of the editor', () => {
	it.each([
		['Tencent finds it too frequent', refusing(60007)],
		['Tencent had a passing fault', refusing(30007)],
		['its UserSig has expired', refusing(70001)],
	])('is asked again when %s', async (_name, fault) => {
		const { context, calls } = aScriptedContext((call) =>
			call.earlier === 0 ? fault : numbered(call),
		);

		await searchIn(PAGES).call(context);

		expect(calls).toHaveLength(2);
	});

	it('ends when somebody has waited for ten seconds, although Tencent would go on refusing', async () => {
		const patience = new AbortController();
		jest
			.spyOn(AbortSignal, 'timeout')
			.mockImplementation((ms) => (ms === 10_000 ? patience.signal : new AbortController().signal));
		const { context, calls } = aScriptedContext(({ earlier }) => {
			if (earlier === 4) patience.abort();
			return refusing(60007);
		});

		expect(await failureOf(context)).toEqual({
			message: 'Tencent Chat did not give the list within 10 seconds',
			description: 'It may be slow, or refuse calls of this app as too frequent. Try again.',
		});
		expect(calls).toHaveLength(5);
	});

	it('that a wrong key stops is answered in the words of the code, not in those of a run', async () => {
		const { context } = aScriptedContext(() => refusing(70003));
		const { meaning, hint } = describeCode(70003);

		expect(await failureOf(context)).toEqual({ message: meaning, description: hint });
	});

	it('is answered with what Tencent says beside the code, without the secrets in it', async () => {
		const { secretKey } = aCredential();
		const { context } = aScriptedContext(() =>
			refusing(30003, `no such user ${String(secretKey)}`),
		);

		const { message } = await failureOf(context);

		expect(message).toMatch(/no such user/);
		expect(message).not.toContain(secretKey);
	});

	it('whose answer fails without a code says so, and what to do', async () => {
		const { context } = aScriptedContext(() => ({ ActionStatus: 'FAIL' }));

		expect(await failureOf(context)).toMatchObject({ description: 'Try again.' });
	});

	it('is not asked with a body that cannot be made', async () => {
		const { context, requests } = aFakeContext({ respond: () => aResponse({}) });
		const reason = 'Group is not known';
		const list: ChoiceList = {
			...PAGES,
			toBody: () => ({ problem: { reason, hint: 'Name it.' } }),
		};

		await expect(searchIn(list).call(context)).rejects.toThrow(reason);
		expect(requests).toHaveLength(0);
	});
});
