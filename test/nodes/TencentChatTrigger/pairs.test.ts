import type { IDataObject } from 'n8n-workflow';

import { OK_ANSWER } from '../../../nodes/TencentChatTrigger/reply/callbackAnswer';
import { receiveCallback } from '../../../nodes/TencentChatTrigger/receive/receive';
import { aCallback, friendsRequested, type SentCallback } from '../../../harness/callbacks';
import { aWebhook, surroundings } from './support/webhookContext';

async function receive(callback: SentCallback, options: IDataObject, parameters: IDataObject = {}) {
	const webhook = aWebhook({ callback, parameters: { events: ['all'], options, ...parameters } });
	const { workflowData } = await receiveCallback(webhook.context, surroundings());
	const items = workflowData?.[0]?.map(({ json }) => json);
	return { ...webhook, items };
}

function aPair(from: string, to: string, initiator?: unknown): IDataObject {
	return { From_Account: from, To_Account: to, Initiator_Account: initiator as string };
}

function added(...pairs: IDataObject[]): SentCallback {
	return aCallback('Sns.CallbackFriendAdd', { PairList: pairs });
}

const BOTH = added(aPair('ann', 'bob', 'ann'), aPair('bob', 'ann', 'ann'));

const ONLY = { initiatorOnly: true };

describe('a friendship that both accounts list', () => {
	it('comes as two items, one for each side', async () => {
		const { items } = await receive(BOTH, {});

		expect(items?.map(({ fromAccount }) => fromAccount)).toEqual(['ann', 'bob']);
	});

	it('comes as one item with the side of who wanted it, so that one welcome goes out', async () => {
		const { items } = await receive(BOTH, ONLY);

		expect(items).toMatchObject([{ fromAccount: 'ann', toAccount: 'bob' }]);
	});

	it('is one pair in the list, too, where pairs are not split; raw stays as it came', async () => {
		const { items } = await receive(BOTH, { ...ONLY, splitPairs: false, includeRaw: true });

		expect(items).toMatchObject([
			{ pairList: [{ fromAccount: 'ann', toAccount: 'bob' }], raw: BOTH.body },
		]);
		expect(items?.[0]?.pairList).toHaveLength(1);
	});

	it('keeps its event id, which tells repeated deliveries', async () => {
		const [all, only] = [await receive(BOTH, {}), await receive(BOTH, ONLY)];

		expect(only.items?.[0]?.eventId).toBe(all.items?.[0]?.eventId);
	});
});

it('what is about the other side alone starts nothing, and is answered', async () => {
	const { items, seen } = await receive(added(aPair('bob', 'ann', 'ann')), ONLY);

	expect(items).toBeUndefined();
	expect(seen).toEqual([{ status: 200, body: OK_ANSWER }]);
});

it.each<[name: string, callback: SentCallback]>([
	['do not say who wanted them', added(aPair('ann', 'bob'), aPair('bob', 'ann'))],
	['name somebody else, such as an admin', added(aPair('ann', 'bob', 'administrator'))],
	['say it in a form that is none', added(aPair('ann', 'bob', ['bob']))],
	['name the same account everywhere', added(aPair('ann', 'ann', 'ann'))],
])('pairs stay that %s', async (_name, callback) => {
	const all = await receive(callback, {});

	const only = await receive(callback, ONLY);

	expect(only.items).toEqual(all.items);
});

it('whoever is asked about before a request keeps an answer', async () => {
	const { query, body } = friendsRequested('a', 'b');
	const list = (body.FriendItem as IDataObject[]).map((item) => ({
		...item,
		From_Account: 'owner',
		Initiator_Account: item.To_Account,
	}));

	const { items, seen } = await receive({ query, body: { ...body, FriendItem: list } }, ONLY);

	expect(items).toHaveLength(2);
	expect(seen).toMatchObject([{ body: { ResultItem: [{}, {}] } }]);
});

it('nothing is taken while the option is neither on nor off', async () => {
	const { items, seen, logged } = await receive(BOTH, { initiatorOnly: 'maybe' });

	expect(items).toBeUndefined();
	expect(seen).toMatchObject([{ status: 403 }]);
	expect(logged[0]).toContain("Initiator's Side Only is");
});
