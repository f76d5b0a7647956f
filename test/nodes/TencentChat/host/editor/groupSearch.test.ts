import { aLoadOptionsContext } from '../support/n8nContext';

import { searchGroups } from '../../../../../nodes/TencentChat/host/editor/groupSearch';
import { startSimulator, type RunningSimulator } from '../../../../../simulator/server';
import { aCredential } from '../support/fakeContext';
import { aScriptedContext, refusing, type Script } from '../support/scripted';

const running: RunningSimulator[] = [];

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
	jest.restoreAllMocks();
	await Promise.all(running.splice(0).map(async (server) => await server.close()));
});

/** The editor beside a server with so many groups. */
async function anEditor(count: number) {
	const server = await startSimulator({ callsPerSecond: 0 });
	running.push(server);
	const app = server.simulator.app();
	for (let index = 0; index < count; index++) {
		app.addGroup(`deal_${index}`, { name: `Deal ${index}` });
	}
	const context = aLoadOptionsContext({ credential: aCredential({ baseUrl: server.url }) });
	const commands = () =>
		server.simulator.log.calls().map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
	return { context, commands };
}

describe('the search for groups', () => {
	it('shows 50 groups with names and ids, and goes on behind them', async () => {
		const { context } = await anEditor(60);

		const first = await searchGroups.call(context);
		const second = await searchGroups.call(context, '', first.paginationToken as string);

		expect(first.results).toHaveLength(50);
		expect(first.results[0]).toEqual({ name: 'Deal 0 (deal_0)', value: 'deal_0' });
		expect(second.results).toHaveLength(10);
		expect(second.results[0]).toEqual({ name: 'Deal 50 (deal_50)', value: 'deal_50' });
		expect(second.paginationToken).toBeUndefined();
	});

	it.each([
		['DEAL 99', ['deal_99']],
		['deal_199', ['deal_199']],
		['nobody', []],
	])('looks through 1,000 groups for "%s", by name and by id', async (filter, expected) => {
		const { context, commands } = await anEditor(200);

		const { results } = await searchGroups.call(context, filter);

		expect(results.map(({ value }) => value)).toEqual(expected);
		expect(commands().filter((name) => name === 'get_group_info')).toHaveLength(4);
	});

	it('makes one call where there are no groups', async () => {
		const { context, commands } = await anEditor(0);

		expect(await searchGroups.call(context)).toEqual({ results: [], paginationToken: undefined });
		expect(commands()).toEqual(['get_appid_group_list']);
	});

	it('shows the id of a group that has no name, or is gone meanwhile', async () => {
		const script: Script = ({ command }) =>
			command === 'get_group_info'
				? {
						GroupInfo: [
							{ GroupId: 'a', ErrorCode: 0, Name: '' },
							{ GroupId: 'b', ErrorCode: 10010 },
						],
					}
				: { GroupIdList: [{ GroupId: 'a' }, { GroupId: 'b' }, { GroupId: {} }, null], Next: 0 };

		const { results } = await searchGroups.call(aScriptedContext(script).context);

		expect(results).toEqual([
			{ name: 'a', value: 'a' },
			{ name: 'b', value: 'b' },
		]);
	});

	it.each<[unknown, string | undefined]>([
		[77, '77'],
		['77', '77'],
		[2 ** 60, undefined],
		['18446744073709551615', '18446744073709551615'],
		[{}, undefined],
	])('goes on behind Next %p with the token %p', async (Next, token) => {
		const { context } = aScriptedContext(() => ({ GroupIdList: [], Next }));

		expect((await searchGroups.call(context)).paginationToken).toBe(token);
	});

	it('asks for the next page with the number that Tencent gave', async () => {
		const { context, calls } = aScriptedContext(() => ({ GroupIdList: [], Next: 0 }));

		await searchGroups.call(context, '', '77');

		expect(calls.map(({ body }) => body)).toEqual([{ Limit: 50, Next: 77 }]);
	});

	it('says what is wrong when Tencent refuses', async () => {
		const { context } = aScriptedContext(() => refusing(60010));

		await expect(searchGroups.call(context)).rejects.toThrow(/admin/);
	});
});
