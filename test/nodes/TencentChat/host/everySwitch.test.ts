import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../../../nodes/TencentChat/operations/operation';
import { OPERATIONS } from '../../../../nodes/TencentChat/operations/registry';
import { receiveCallback } from '../../../../nodes/TencentChatTrigger/receive/receive';
import { SparingLog } from '../../../../nodes/TencentChatTrigger/receive/sparingLog';
import type { SimulatedCall } from '../../../../simulator/call';
import type { CallbackPost } from '../../../../simulator/callbacks/post';
import { type SimulatorClock, systemClock } from '../../../../simulator/clock';
import type { RunningSimulator } from '../../../../simulator/server';
import { SWITCHES_BY_NAME, type Switches } from '../../../../simulator/switches';
import { type Switch, type SwitchValue, usualValue } from '../../../../simulator/switches/switch';
import { SECRET } from '../../../../harness/callbacks';
import { aWebhook, STOPPED } from '../../TencentChatTrigger/support/webhookContext';
import { aSimulation, rowsOf, type Simulation } from './support/simulation';
import { arrivalsOf, createNamer } from './support/messageNames';
import type { Scene, Step } from './support/switchScene';
import { SCENES } from './support/switchScenes';

/** What came out of a scene, and what went over the wire for it. */
interface Played {
	/** The items in order, each with the number of its output; then what arrived, and those of the trigger. */
	readonly items: readonly IDataObject[];
	/** What the server said, with what it said it about, and what arrived; times left out. */
	readonly said: readonly string[];
}

const running: RunningSimulator[] = [];

afterEach(async () => {
	await Promise.all(running.splice(0).map(async (server) => await server.close()));
});

async function play(scene: Scene, name: string, value: SwitchValue): Promise<Played> {
	const said: string[] = [];
	const started: IDataObject[] = [];
	const naming = createNamer();
	const { clock, goOn } = aServerClock(scene);
	const simulation = await aSimulation(scene.accounts ?? ['sales', 'a', 'b', 'c'], {
		callsPerSecond: scene.callsPerSecond ?? 0,
		clock,
		switches: { ...scene.besides, [name]: value } as Partial<Switches>,
		...(scene.listens && {
			webhook: { url: 'http://n8n.example/webhook', token: SECRET.token },
			postCallback: throughTrigger(said, started),
		}),
	});
	const { server, app } = simulation;
	running.push(server);
	scene.setUp?.(app);
	for (const fault of scene.faults ?? []) server.simulator.faults.add(fault);
	const arrivals = arrivalsOf(server.simulator);
	const release = scene.isHeld ? holdOwner(server) : undefined;
	listen(server, ({ path }, answer) => {
		said.push(`${path} ${answer}`);
		release?.();
		goOn();
	});
	const items: IDataObject[] = [];
	for (const step of scene.steps) items.push(...(await take(step, simulation)));
	const arrived = arrivals();
	return {
		items: [...items.map(naming.inItem), ...arrived, ...started],
		said: [...said, JSON.stringify(arrived)].map((text) => withoutTimes(naming.inText(text))),
	};
}

/** The machine's clock, or one that stands still but for what it goes on with each call. */
function aServerClock({ secondsPerCall }: Scene): { clock: SimulatorClock; goOn: () => void } {
	if (secondsPerCall === undefined) return { clock: systemClock, goOn: () => undefined };
	let now = Date.now();
	const goOn = (): void => void (now += secondsPerCall * 1000);
	return { clock: { ...systemClock, now: () => now }, goOn };
}

/** A failure of all is an outcome of its own here. */
const USUAL_OPTIONS = { whenAllFailed: 'continue' };

const NAMED_BY_ITEM = { userId: '={{ $json.to }}', groupId: '={{ $json.to }}' };

async function take(given: Step, { server, run }: Simulation): Promise<IDataObject[]> {
	const step = typeof given === 'string' ? { run: given } : given;
	if ('act' in step) {
		const { results } = await server.simulator.act(step.act);
		return results.map((result) => ({ ...result, at: 'client' }));
	}
	const [resource, operation, ...accounts] = step.run.split(' ');
	const { with: parameters, options, to = accounts.join(' ').split(', ') } = step;
	const { outputs } = await run(
		`${resource} ${operation}`,
		{ ...NAMED_BY_ITEM, ...parameters, options: { ...USUAL_OPTIONS, ...options } },
		{ input: rowsOf(...to.map((account) => ({ to: account }) as IDataObject)) },
	);
	while (server.simulator.callbacks.totals().underWay > 0) await new Promise(setImmediate);
	return outputs.flatMap((output, at) => output.map(({ json }) => ({ at, ...json })));
}

/** Notes the body of each call, and what was answered. */
function listen(
	{ simulator }: RunningSimulator,
	note: (call: SimulatedCall, answer: string) => void,
): void {
	const handle = simulator.handle.bind(simulator);
	jest.spyOn(simulator, 'handle').mockImplementation(async (call) => {
		const reply = await handle(call);
		note(call, 'body' in reply ? reply.body : reply.kind);
		return reply;
	});
}

function withoutTimes(text: string): string {
	return text.replace(/\d{10,13}/g, '0');
}

/** Holds an account as another write does, until what comes back is called. */
function holdOwner({ simulator }: RunningSimulator): () => void {
	const { world } = simulator as unknown as {
		world: { writeHolds: { take(account: string): (() => void) | undefined } };
	};
	const release = world.writeHolds.take(`${SECRET.sdkAppId} sales`);
	if (!release) throw new Error('Somebody else holds sales');
	return release;
}

/** Has the trigger from source take each callback, refuse what it is asked, and start a workflow. */
function throughTrigger(said: string[], started: IDataObject[]): CallbackPost {
	const surroundings = { clock: { ...STOPPED, now: Date.now }, log: new SparingLog() };
	return async ({ url, body }) => {
		said.push(body);
		const { context, seen } = aWebhook({
			callback: {
				query: Object.fromEntries(url.searchParams),
				body: JSON.parse(body) as IDataObject,
			},
			rawBody: Buffer.from(body),
			parameters: { events: ['all'], respond: 'refuse', refuseCode: 38_001, refuseText: 'no' },
		});
		const { workflowData = [] } = await receiveCallback(context, surroundings);
		started.push(...workflowData.flatMap((items) => items.map(({ json }) => json)));
		return { status: seen[0]?.status ?? 500, body: JSON.stringify(seen[0]?.body) };
	};
}

/** What a server says in its own words or by its clock, and what is made of that. */
const OF_THE_SERVER = ['resultCode', 'resultInfo', 'eventId'];

const TIME = /(?:Time|Timestamp|At)$/;

/** The items as they have to be for each value. */
function comparable({ items }: Played, { handsOn }: Scene): IDataObject[] {
	const leftOut = [...OF_THE_SERVER, ...(handsOn?.keys ?? [])];
	return items.map((item) =>
		Object.fromEntries(
			Object.entries(item)
				.filter(([key]) => !leftOut.includes(key))
				.map(([key, value]) => [key, TIME.test(key) ? typeof value : value]),
		),
	);
}

/**
 * Items in words: the output with the outcome, and the relation, the message or the role that was found;
 * or what arrived from whom where; or who did what.
 */
function inWords({ items }: Played): string[] {
	return items.map(({ at, from, to, event, fromAccount, toAccount, ...item }) => {
		const { outcome, relation, messageKey, messageSeq, role } = item;
		const found = [outcome, relation, role ?? messageKey ?? messageSeq];
		const happened = at === 'arrived' ? [at, from, to] : [at, ...found];
		const words = event ? [event, fromAccount, toAccount] : happened;
		return words
			.filter((word) => word !== undefined && word !== null)
			.map((word) => String(word).replace(/^.*_Type_/, ''))
			.join(' ');
	});
}

function sceneOf(name: string): Scene {
	const scene = SCENES[name];
	if (scene) return scene;
	throw new Error(
		`The switch ${name} has no scene. Add one to the scenes under support/ beside this test: the operations that meet it, the accounts they need, and what comes out where its values mean different things.`,
	);
}

/** Each value; of an amount a small, the usual and a large one. */
function valuesOf(of: Switch): readonly SwitchValue[] {
	if (of.kind === 'choice') return of.values;
	return [Math.ceil(of.usual / 20), of.usual, of.usual * 10];
}

const CASES = [...SWITCHES_BY_NAME].flatMap(([name, of]) =>
	valuesOf(of).map((value) => ({ name, value, usual: usualValue(of) })),
);

/** Whether a case can show that its scene is met. */
function isOther({ name, value, usual }: (typeof CASES)[number]): boolean {
	return value !== usual && SCENES[name]?.hangsOnTheMoment === undefined;
}

describe('every switch of the simulator', () => {
	it.each(CASES)(
		'leads the node to the same outcomes, or to true ones: $name at "$value"',
		async ({ name, value, usual }) => {
			const scene = sceneOf(name);

			const played = await play(scene, name, value);

			if (scene.words) expect(inWords(played)).toEqual(scene.words[value]);
			else {
				const asUsual = await play(scene, name, usual);
				expect(comparable(played, scene)).toEqual(comparable(asUsual, scene));
			}
		},
	);

	it.each(CASES.filter(isOther))(
		'is met by its scene, unless the node stays out of its way: $name at "$value"',
		async ({ name, value, usual }) => {
			const scene = sceneOf(name);

			const { said } = await play(scene, name, value);
			const { said: asUsual } = await play(scene, name, usual);

			const staysAway = scene.neverMet !== undefined || scene.alikeWithUsual?.includes(value);
			if (!staysAway) expect(said).not.toEqual(asUsual);
			else expect(said).toEqual(asUsual);
		},
	);

	it('has no scene left over from a switch that is gone', () => {
		expect(Object.keys(SCENES).filter((name) => !SWITCHES_BY_NAME.has(name))).toEqual([]);
	});
});

describe('null', () => {
	const CALLING = OPERATIONS.filter(({ kind }) => kind === 'bulk' || kind === 'pagedRead');

	/** What has to be there, so that there is a call. */
	const REQUIRED: IDataObject = {
		fromAccount: 'sales',
		groupId: 'deal',
		name: 'Deal',
		content: 'hello',
		newOwnerAccount: 'a',
		peerAccount: 'sales',
		text: 'hello',
		messageKey: '1_2_3',
		messageSeq: '1',
	};

	const ACCOUNTS = ['toAccount', 'userId', ...Object.keys(REQUIRED)];

	const NOTHING = '={{ null }}';

	/** All that may be left out comes to nothing, down to the fields of collections. */
	function nothingIn({ name, type, options = [] }: INodeProperties): IDataObject[string] {
		const names = options.map((option) => option.name);
		// By an expression: n8n makes an empty text of a null that is stored.
		if (type === 'collection') return Object.fromEntries(names.map((field) => [field, NOTHING]));
		return name === 'groupNames' ? [null, 'Leads'] : NOTHING;
	}

	function keysOf(operation: Operation): { readonly owner?: string } {
		return operation.kind === 'bulk' ? operation.outputKeys : {};
	}

	it.each(CALLING)('is in no body of $resource:$value', async (operation) => {
		const { resource, value, properties } = operation;
		// A list is that of one account, and so is a conversation.
		const isOne = operation.kind === 'pagedRead' || keysOf(operation).owner === 'userId';
		const simulation = await aSimulation(['sales', 'a']);
		running.push(simulation.server);
		const bodies: string[] = [];
		listen(simulation.server, ({ body }) => bodies.push(body));
		const optional = properties.filter(({ name }) => !ACCOUNTS.includes(name));
		const rows = {
			field: [
				{ tag: 'Level', key: 'Level', value: null },
				{ tag: 'City', key: 'City', value: 'Wuhan' },
				null,
			],
		};
		const nothing = Object.fromEntries(optional.map((field) => [field.name, nothingIn(field)]));
		for (const name of ['profileFields', 'updateFields', 'additionalFields']) {
			const fields = nothing[name] as IDataObject | undefined;
			if (fields && 'customFields' in fields) fields.customFields = rows as never;
		}

		await simulation.run(`${resource} ${value}`, {
			...nothing,
			...REQUIRED,
			userId: isOne ? 'a' : '={{ [null, "a"] }}',
			toAccount: '={{ [null, "a"] }}',
			options: { whenAllFailed: 'continue' },
		});

		expect(bodies).not.toEqual([]);
		for (const body of bodies) expect(body).not.toContain('null');
	});
});
