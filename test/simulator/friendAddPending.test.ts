import { SAMPLE_APP } from '../../simulator/options';
import type { Simulator } from '../../simulator/simulator';
import { addOne, aFriend, aFriendAdd, aSimulator, names, send } from './support/calls';

describe('friend_add asks a target that wants to confirm', () => {
	function aShySimulator(): Simulator {
		const simulator = aSimulator();
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });
		return simulator;
	}

	it('and leaves a request with it, but no friendship', async () => {
		const simulator = aShySimulator();

		const result = await addOne(simulator, aFriend('bob', { AddWording: 'Hi', Remark: 'B' }));

		expect(result).toMatchObject({ ResultCode: 30539 });
		expect(simulator.app().friendsOf('ann')).toEqual([]);
		expect(simulator.app().pendingOf('bob')).toMatchObject([
			{
				fromAccount: 'ann',
				addType: 'Add_Type_Both',
				friend: { userId: 'bob', addWording: 'Hi', remark: 'B' },
			},
		]);
	});

	it('and keeps one request however often it is repeated', async () => {
		const simulator = aShySimulator();

		await addOne(simulator, aFriend('bob'));
		const repeated = await addOne(simulator, aFriend('bob'));

		expect(repeated).toMatchObject({ ResultCode: 30539 });
		expect(simulator.app().pendingOf('bob')).toHaveLength(1);
	});

	it('unless the add is forced', async () => {
		const simulator = aShySimulator();

		const result = await addOne(simulator, aFriend('bob'), { ForceAddFlags: 1 });

		expect(result).toMatchObject({ ResultCode: 0 });
		expect(simulator.app().friendsOf('bob')).toEqual(['ann']);
	});

	it('and refuses when 100 requests wait there already', async () => {
		const simulator = aShySimulator();
		simulator.app().addAccounts(...names(100));
		for (const name of names(100)) {
			await send(simulator, aFriendAdd(name, [aFriend('bob')]));
		}

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 30012 });
		expect(simulator.app().pendingOf('bob')).toHaveLength(100);
	});

	it("as the app's default says, unless the target says otherwise itself", async () => {
		const app = { ...SAMPLE_APP, defaultAllowType: 'AllowType_Type_NeedConfirm' } as const;
		const simulator = aSimulator({ apps: [app] });
		simulator.app().addAccount('cid', { allowType: 'AllowType_Type_AllowAny' });

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 30539 });
		expect(await addOne(simulator, aFriend('cid'))).toMatchObject({ ResultCode: 0 });
	});
});
