import type { Simulator } from '../../simulator/simulator';
import { ask, aSimulator, codesOf, names } from './support/calls';

/** Ann and bob list each other, ann lists cid, and dan lists ann. */
function aCircle(): Simulator {
	const simulator = aSimulator();
	const app = simulator.app();
	app.addAccount('dan', { friends: ['ann'] });
	app.addAccount('bob', { friends: ['ann'] });
	app.befriend('ann', 'bob', { groupNames: ['Work'] });
	app.befriend('ann', 'cid');
	return simulator;
}

describe('friend_delete', () => {
	it('deletes one way unless told otherwise, so that the friend keeps its own entry', async () => {
		const simulator = aCircle();

		await ask(simulator, 'friendDelete', { To_Account: ['bob'] });

		expect(simulator.app().friendsOf('ann')).toEqual(['cid']);
		expect(simulator.app().friendsOf('bob')).toEqual(['ann']);
		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: [] });
	});

	it('deletes both ways with Delete_Type_Both', async () => {
		const simulator = aCircle();

		await ask(simulator, 'friendDelete', { To_Account: ['bob'], DeleteType: 'Delete_Type_Both' });

		expect(simulator.app().friendsOf('bob')).toEqual([]);
	});

	it('goes by the own list only, so that a one-way fan is no friend to be deleted', async () => {
		const simulator = aCircle();

		const answer = await ask(simulator, 'friendDelete', {
			To_Account: ['dan', 'nobody', 'bob', 'bob'],
			DeleteType: 'Delete_Type_Both',
		});

		expect(codesOf(answer)).toEqual([31704, 30003, 0, 31704]);
		expect(answer).toMatchObject({ ErrorInfo: '', Fail_Account: ['dan', 'nobody', 'bob'] });
		expect(simulator.app().friendsOf('dan')).toEqual(['ann']);
	});

	it.each([
		['no list', { To_Account: undefined }, 30001],
		['an empty list', { To_Account: [] }, 30001],
		['more than 1000 friends', { To_Account: names(1001) }, 30001],
		['an unknown DeleteType', { To_Account: ['bob'], DeleteType: 'Both' }, 30001],
		['a number as a friend', { To_Account: [7] }, 60015],
		['an account that was never imported', { From_Account: 'x', To_Account: ['bob'] }, 30003],
	])('fails as a whole for %s', async (_what, body, code) => {
		const simulator = aCircle();

		expect((await ask(simulator, 'friendDelete', body)).ErrorCode).toBe(code);
		expect(simulator.app().friendsOf('ann')).toEqual(['bob', 'cid']);
	});
});

describe('friend_delete_all', () => {
	it('deletes every friend one way unless told otherwise, and keeps the friend lists', async () => {
		const simulator = aCircle();

		await ask(simulator, 'friendDeleteAll');

		expect(simulator.app().friendsOf('ann')).toEqual([]);
		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: [] });
		expect(simulator.app().friendsOf('bob')).toEqual(['ann']);
		expect(simulator.app().friendsOf('dan')).toEqual(['ann']);
	});

	it('deletes the friends both ways with Delete_Type_Both', async () => {
		const simulator = aCircle();

		await ask(simulator, 'friendDeleteAll', { DeleteType: 'Delete_Type_Both' });

		expect(simulator.app().friendsOf('bob')).toEqual([]);
		expect(simulator.app().friendsOf('dan')).toEqual(['ann']);
	});

	it('refuses a DeleteType that it does not know, with all friends still there', async () => {
		const simulator = aCircle();

		expect((await ask(simulator, 'friendDeleteAll', { DeleteType: 1 })).ErrorCode).toBe(30001);
		expect(simulator.app().friendsOf('ann')).toEqual(['bob', 'cid']);
	});
});
