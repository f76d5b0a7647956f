import { aSimulation, CONTINUES, jsonOf, rowsOf, type Simulation } from './support/simulation';

import { NodeOperationError } from 'n8n-workflow';

import { readUserSig, signUserSig } from '../../../../nodes/TencentChat/api/credential/userSig';
import { generateUserSig } from '../../../../nodes/TencentChat/operations/userSig/generate';
import { SAMPLE_APP } from '../../../../simulator/options';
import { TencentChat } from '../../../../nodes/TencentChat/TencentChat.node';
import { aCredential } from './support/fakeContext';

const NOW = new Date('2026-01-31T09:00:00Z');

let simulation: Simulation;

beforeEach(async () => {
	jest.spyOn(Date, 'now').mockReturnValue(NOW.getTime());
	simulation = await aSimulation([]);
});

afterEach(async () => {
	jest.restoreAllMocks();
	await simulation.server.close();
});

/** A credential with a UserSig that somebody pasted. */
async function aPastedCredential() {
	const { sdkAppId, secretKey } = SAMPLE_APP;
	const claims = { sdkAppId, identifier: 'administrator', signedAt: NOW.getTime() / 1000 };
	const userSig = await signUserSig({ ...claims, lifetime: 3600 }, secretKey);
	return aCredential({ userSigSource: 'userSig', userSig });
}

describe('an operation without calls', () => {
	it('gives one item for each input item, on one output', async () => {
		const run = await simulation.run(
			'userSig generate',
			{ userId: '={{ $json.id }}', lifetime: 3600 },
			{ input: rowsOf({ id: 'a' }, { id: 'b' }) },
		);

		expect(run.outputs).toHaveLength(1);
		expect(run.outputs[0]?.map(({ json, pairedItem }) => [json.userId, pairedItem])).toEqual([
			['a', { item: 0 }],
			['b', { item: 1 }],
		]);
		expect(simulation.commands()).toEqual([]);
	});

	it('keeps the order of the items, whichever is signed first', async () => {
		const ids = Array.from({ length: 40 }, (_, index) => `user_${index}`);

		const run = await simulation.run(
			'userSig generate',
			{ userId: '={{ $json.id }}', lifetime: 3600 },
			// Every third one is wrong, so that it is done before those in front of it.
			{ input: rowsOf(...ids.map((id, index) => ({ id: index % 3 === 2 ? '' : id }))) },
		);

		expect(run.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			ids.map((_id, item) => ({ item })),
		);
		expect(jsonOf(run).map(({ userId }) => userId)).toEqual(
			ids.map((id, index) => (index % 3 === 2 ? undefined : id)),
		);
	});

	it('signs a few at once, so that a large table needs little memory', async () => {
		let most = 0;
		let open = 0;
		const compute = generateUserSig.compute.bind(generateUserSig);
		jest.spyOn(generateUserSig, 'compute').mockImplementation(async (...given) => {
			most = Math.max(most, ++open);
			return await compute(...given).finally(() => (open -= 1));
		});

		await simulation.run(
			'userSig generate',
			{ userId: 'a', lifetime: 3600 },
			{ input: rowsOf(...Array.from({ length: 100 }, () => ({}))) },
		);

		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThan(17);
	});

	it('signs nothing more after Stop, and does not fail', async () => {
		const stop = new AbortController();
		const compute = generateUserSig.compute.bind(generateUserSig);
		const spy = jest.spyOn(generateUserSig, 'compute').mockImplementation(async (...given) => {
			stop.abort();
			return await compute(...given);
		});

		const run = await simulation.run(
			'userSig generate',
			{ userId: '', lifetime: 3600 },
			{ input: rowsOf(...Array.from({ length: 100 }, () => ({}))), signal: stop.signal },
		);

		expect(jsonOf(run)).toHaveLength(100);
		expect(jsonOf(run).at(-1)).toMatchObject({ outcome: 'notSent' });
		expect(spy).toHaveBeenCalledTimes(1);
	});

	it('signs a UserSig that is valid from now on', async () => {
		const run = await simulation.run('userSig generate', { userId: 'a', lifetime: 3600 });

		const [item] = jsonOf(run);
		expect(item?.expiresAt).toBe('2026-01-31T10:00:00.000Z');
		expect(await readUserSig(String(item?.userSig))).toMatchObject({
			identifier: 'a',
			sdkAppId: SAMPLE_APP.sdkAppId,
			lifetime: 3600,
			signedAt: NOW.getTime() / 1000,
		});
	});

	it('fails when every item is wrong, with the first', async () => {
		const error = await simulation.failureOf(
			'userSig generate',
			{ userId: '={{ $json.id }}', lifetime: 3600 },
			{ input: rowsOf({ id: '' }, { id: 'x'.repeat(33) }) },
		);

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe('User ID is empty');
		expect(error.context?.itemIndex).toBe(0);
	});

	it('goes on behind a wrong item, which says so in its place', async () => {
		const run = await simulation.run(
			'userSig generate',
			{ userId: '={{ $json.id }}', lifetime: 3600 },
			{ input: rowsOf({ id: '' }, { id: 'a' }) },
		);

		expect(jsonOf(run)).toMatchObject([
			{ outcome: 'invalid', reason: 'User ID is empty', attempts: 0, resultCode: null },
			{ userId: 'a' },
		]);
	});

	it('gives no top-level error, because n8n would move the item', async () => {
		const run = await simulation.run('userSig generate', { userId: '', lifetime: 3600 }, CONTINUES);

		expect(run.outputs[0]?.[0]).not.toHaveProperty('error');
		expect(run.outputs[0]?.[0]?.json).not.toHaveProperty('error');
	});

	it('fails for an expression that cannot be evaluated', async () => {
		const error = await simulation.failureOf('userSig generate', {
			userId: "={{ $('Nowhere').first().json.id }}",
			lifetime: 3600,
		});

		expect(error.message).toContain("The expression in 'User ID' could not be evaluated");
	});

	it('refuses a pasted UserSig, which can sign for nobody else', async () => {
		const error = await simulation.failureOf(
			'userSig generate',
			{ userId: 'a', lifetime: 3600 },
			{ credential: await aPastedCredential() },
		);

		expect(error.message).toContain('a pasted UserSig');
		expect(error.description).toContain('Generate From Secret Key');
	});

	it('signs for no admin whom an item brings, unless the workflow says so', async () => {
		const stranger = { userId: '={{ $json.query.id }}', lifetime: 3600 };
		const input = rowsOf({ query: { id: 'administrator' } });

		const error = await simulation.failureOf('userSig generate', stranger, { input });
		const undecided = await simulation.failureOf(
			'userSig generate',
			{ ...stranger, options: { allowAdmin: '={{ $json.query.nope }}' } },
			{ input },
		);
		const allowed = await simulation.run(
			'userSig generate',
			{ ...stranger, options: { allowAdmin: true } },
			{ input },
		);

		expect(error.message).toBe('User ID "administrator" is an admin account of the app');
		expect(error.description).toContain('Allow Admin');
		expect(undecided.message).toContain('Allow Admin');
		expect(jsonOf(allowed)).toMatchObject([{ userId: 'administrator' }]);
	});

	it('fails when the credential cannot be used', async () => {
		const error = await simulation.failureOf(
			'userSig generate',
			{ userId: 'a', lifetime: 3600 },
			{ credential: aCredential({ secretKey: '' }) },
		);

		expect(error.message).toBe('Secret Key is empty');
	});

	it('says for each item that the credential cannot be used when it is set to continue', async () => {
		const run = await simulation.run(
			'userSig generate',
			{ userId: 'a', lifetime: 3600 },
			{ ...CONTINUES, credential: aCredential({ secretKey: '' }), input: rowsOf({}, {}) },
		);

		expect(jsonOf(run).map(({ outcome, reason }) => [outcome, reason])).toEqual([
			['notSent', 'Secret Key is empty'],
			['notSent', 'Secret Key is empty'],
		]);
	});
});

describe('a UserSig in an output', () => {
	it('is hidden by n8n, also where a later node repeats its input', () => {
		expect(new TencentChat().description).toMatchObject({
			sensitiveOutputFields: ['userSig', 'input.userSig'],
		});
	});
});
