import { aSimulatorWithWebhook } from './support/webhook';

const ANN = { account: 'ann' } as const;
const ANN_BOB = { From_Account: 'ann', To_Account: 'bob' };

describe('what a client does with its relations', () => {
	it('deletes friends both ways, or one way', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		const app = simulator.app();
		for (const friend of ['bob', 'cid']) {
			app.befriend('ann', friend);
			app.befriend(friend, 'ann');
		}

		await simulator.act({ ...ANN, action: 'deleteFriend', to: 'bob' });
		const deleteType = 'Delete_Type_Single';
		await simulator.act({ ...ANN, action: 'deleteFriend', to: ['cid'], deleteType });

		expect([app.friendsOf('ann'), app.friendsOf('bob'), app.friendsOf('cid')]).toEqual([
			[],
			[],
			['ann'],
		]);
		expect(webhook.commands).toEqual(['Sns.CallbackFriendDelete', 'Sns.CallbackFriendDelete']);
	});

	it('blocks and unblocks, with the callbacks of its platform', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		await simulator.act({ ...ANN, action: 'block', to: 'bob', platform: 'Web' });
		const blocked = simulator.app().blocklistOf('ann');
		await simulator.act({ ...ANN, action: 'unblock', to: 'bob', platform: 'Web' });

		expect(blocked).toEqual(['bob']);
		expect(simulator.app().blocklistOf('ann')).toEqual([]);
		expect(webhook.only('Sns.CallbackBlackListAdd').PairList).toEqual([ANN_BOB]);
		expect(webhook.only('Sns.CallbackBlackListDelete').PairList).toEqual([ANN_BOB]);
		const platforms = webhook.received.map(({ url }) => url.searchParams.get('OptPlatform'));
		expect(platforms).toEqual(['Web', 'Web']);
	});

	it('follows and unfollows', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		await simulator.act({ ...ANN, action: 'follow', to: ['bob', 'cid'] });
		const followed = simulator.app().followingOf('ann');
		await simulator.act({ ...ANN, action: 'unfollow', to: 'bob' });

		expect(followed).toEqual(['bob', 'cid']);
		expect(simulator.app().followingOf('ann')).toEqual(['cid']);
		expect(webhook.commands).toEqual([
			'Follow.CallbackAfterFollowAdd',
			'Follow.CallbackAfterFollowDelete',
		]);
	});

	it('is told what did not work, and nobody else is', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		const deleted = await simulator.act({ ...ANN, action: 'deleteFriend', to: 'bob' });
		const unblocked = await simulator.act({ ...ANN, action: 'unblock', to: 'bob' });

		expect(deleted.results).toMatchObject([{ to: 'bob', resultCode: 31704 }]);
		expect(unblocked.results).toMatchObject([{ to: 'bob', resultCode: 30001 }]);
		expect(webhook.commands).toEqual([]);
	});

	it('sets its own profile', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		const profile = { Tag_Profile_IM_Nick: 'Ann', Tag_Profile_IM_Level: 3 };
		await simulator.act({ ...ANN, action: 'setProfile', profile });

		expect(simulator.app().profileOf('ann')).toEqual(profile);
		expect(webhook.only('Profile.CallbackPortraitSet')).toMatchObject({
			Operator_Account: 'ann',
			ProfileItem: [
				{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' },
				{ Tag: 'Tag_Profile_IM_Level', Value: 3 },
			],
		});
	});

	it('is refused as a whole with the code of the server', async () => {
		const { simulator } = aSimulatorWithWebhook();

		const profile = { Tag_Unknown: 'x' };
		const reply = await simulator.act({ ...ANN, action: 'setProfile', profile });

		expect(reply).toMatchObject({ errorCode: 40009, results: [] });
		expect(reply.errorInfo).not.toBe('');
	});
});

describe('the coming and going of a client', () => {
	it('tells of a login, and names the device of the same platform that it drives out', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();

		const reply = await simulator.act({ ...ANN, action: 'login', platform: 'iOS' });
		await simulator.act({ ...ANN, action: 'login', platform: 'Web' });
		await simulator.act({ ...ANN, action: 'login', platform: 'iOS' });

		const Info = { Action: 'Login', To_Account: 'ann', Reason: 'Register' };
		expect(reply.status).toBe('Online');
		expect(simulator.app().existing('ann').presence.platforms).toEqual(['iPhone', 'Web']);
		expect(webhook.received.map(({ body }) => body)).toEqual([
			{ CallbackCommand: 'State.StateChange', EventTime: clock.now(), Info },
			{ CallbackCommand: 'State.StateChange', EventTime: clock.now(), Info },
			{
				CallbackCommand: 'State.StateChange',
				EventTime: clock.now(),
				Info,
				KickedDevice: [{ Platform: 'iOS' }],
			},
		]);
	});

	it('ends with a logout, and the other devices stay', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook({ commands: ['State.StateChange'] });
		simulator.app().setStatus('ann', 'Online', ['Android', 'Web']);

		const first = await simulator.act({ ...ANN, action: 'logout' });
		const second = await simulator.act({ ...ANN, action: 'logout', platform: 'Web' });

		expect([first.status, second.status]).toEqual(['Online', 'Offline']);
		expect(webhook.received.map(({ body }) => body.Info)).toEqual([
			{ Action: 'Logout', To_Account: 'ann', Reason: 'Unregister' },
			{ Action: 'Logout', To_Account: 'ann', Reason: 'Unregister' },
		]);
	});

	it.each([
		['Android', undefined, 'LinkClose', 'PushOnline'],
		['iOS', 'TimeOut', 'TimeOut', 'PushOnline'],
		['Windows', 'LinkClose', 'LinkClose', 'Offline'],
	] as const)('breaks on %s with the reason %s', async (platform, reason, told, status) => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		await simulator.act({ ...ANN, action: 'login', platform });

		const reply = await simulator.act({ ...ANN, action: 'disconnect', platform, reason });

		expect(reply.status).toBe(status);
		expect(webhook.received[1]?.body.Info).toEqual({
			Action: 'Disconnect',
			To_Account: 'ann',
			Reason: told,
		});
	});

	it('cannot end where it is not', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		simulator.app().setStatus('ann', 'PushOnline', ['Android']);

		const reply = await simulator.act({ ...ANN, action: 'logout' });

		expect(reply).toMatchObject({ errorCode: 6014, errorInfo: 'ann is not logged in on Android' });
		expect(webhook.commands).toEqual([]);
	});
});
