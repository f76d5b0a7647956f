import { setMaxListeners } from 'node:events';

import { receive, type ReceivedCall, type SimulatedCall, type SimulatedReply } from './call';
import { type CallEnd, CallLog } from './log/callLog';
import type { Callback } from './callbacks/callback';
import { CallbackLog } from './callbacks/callbackLog';
import { type CallbackDesk, openDesk } from './callbacks/desk';
import type { Delivery } from './callbacks/delivery';
import { CallbackPoster } from './callbacks/post';
import type { WebhookOptions } from './callbacks/webhook';
import { act } from './client/act';
import type { ClientAction, ClientReply } from './client/action';
import { type SimulatorClock, systemClock } from './clock';
import { type GroupChoice, type GroupView, viewGroups } from './state/groups/view';
import { FaultScript } from './faults';
import { DEFAULT_ADMIN, type SimulatorOptions } from './options';
import { LOCAL_IP } from './origin';
import { play, type Stage } from './play';
import { seededRandom } from './random';
import { renderAnswer } from './results/render';
import type { Outcome } from './results/reply';
import type { AppState } from './state/app';
import type { ListedMessage, MessageFilter } from './state/messages';
import { enter } from './visit';
import { DEFAULT_SWITCHES, type Switches } from './switches';
import { newWorld, withSwitches, type World } from './world';

export type { SimulatedCall, SimulatedReply } from './call';

/** Any seed will do; it only has to be the same in each run. */
const SEED = 1;

/** Tencent Chat's server API, without the network. */
export class Simulator {
	readonly faults: FaultScript;
	readonly log = new CallLog();
	/** The callbacks that went to the webhook. */
	readonly callbacks = new CallbackLog();
	private readonly poster = new CallbackPoster();
	private readonly clock: SimulatorClock;
	private readonly stopping = new AbortController();
	private latencyMs: number;
	private world: World;
	private desk: CallbackDesk | undefined;

	constructor(private readonly options: SimulatorOptions = {}) {
		this.clock = options.clock ?? systemClock;
		// Each call in flight listens; Node would take more than ten for a leak.
		setMaxListeners(0, this.stopping.signal);
		this.faults = new FaultScript(options.random ?? seededRandom(SEED));
		this.latencyMs = options.latencyMs ?? 0;
		this.world = newWorld(options);
		this.setWebhook(options.webhook);
	}

	/** Plays one call from its arrival to its reply. */
	async handle(call: SimulatedCall): Promise<SimulatedReply> {
		const received = receive(call);
		const noteEnd = this.log.arrived(received, this.clock.now());
		const effect = this.faults.forCall(received);

		const outcome = await play(this.stageFor(received), effect);

		noteEnd(toCallEnd(outcome));
		return outcome.reply;
	}

	/** Lets an account act with a client app, by default in the first app. */
	act(action: ClientAction, sdkAppId?: number): Promise<ClientReply> {
		const { clock, desk } = this;
		const { switches, random } = this.world;
		const app = this.app(sdkAppId);
		return act(action, { app, switches, random, clock, courier: desk?.courier });
	}

	/** Sends any callback in an app's name; undefined without a webhook. */
	async sendCallback(callback: Callback, sdkAppId?: number): Promise<Delivery | undefined> {
		const origin = { kind: 'rest', admin: DEFAULT_ADMIN, clientIp: LOCAL_IP } as const;
		return this.desk?.courier.send(callback, { sdkAppId: this.app(sdkAppId).sdkAppId, origin });
	}

	/** The state of an app, by default of the first one, to look at and to set up. */
	app(sdkAppId?: number): AppState {
		const [first] = this.world.apps.keys();
		const app = this.world.apps.get(sdkAppId ?? first ?? NaN);
		if (!app) throw new Error(`The simulator has no app ${sdkAppId ?? ''}`.trimEnd());
		return app;
	}

	/** The one-to-one messages that arrived in an app, each delivery by itself, in order of arrival. */
	messages(filter?: MessageFilter, sdkAppId?: number): ListedMessage[] {
		return this.app(sdkAppId).messages.list(filter);
	}

	/** The apps, by SDKAppID. */
	get apps(): ReadonlyMap<number, AppState> {
		return this.world.apps;
	}

	/** The time of the simulator, in seconds since the epoch. */
	get nowSeconds(): number {
		return Math.floor(this.clock.now() / 1000);
	}

	/** The groups of an app, by default of the first one, with what was delivered into them. */
	groups(choice?: GroupChoice, sdkAppId?: number): GroupView[] {
		return viewGroups(this.app(sdkAppId).groups, choice);
	}

	/** How long each answer takes from now on, in milliseconds. */
	setLatency(ms: number): void {
		this.latencyMs = ms;
	}

	/** What each switch is set to. */
	get switches(): Switches {
		return this.world.switches;
	}

	/** Turns some switches from now on; the others stay as they are. */
	setSwitches(changes: Partial<Switches>): void {
		this.world = withSwitches(this.world, changes);
	}

	/** Sets every switch as it was at the start. */
	resetSwitches(): void {
		this.setSwitches({ ...DEFAULT_SWITCHES, ...this.options.switches });
	}

	/** Sends callbacks there from now on, or nowhere; those that are under way end. */
	setWebhook(webhook: WebhookOptions | undefined): void {
		const { clock, callbacks: log } = this;
		const { postCallback: post = this.poster.post } = this.options;
		const desk = webhook && openDesk(webhook, { clock, post, log });

		this.desk?.courier.stop();
		this.desk = desk;
	}

	/** Starts anew: first accounts and first webhook only, no faults, empty logs, no counted calls. */
	reset(): void {
		this.world = newWorld(this.options);
		this.latencyMs = this.options.latencyMs ?? 0;
		this.faults.clear();
		this.log.clear();
		this.setWebhook(this.options.webhook);
		this.callbacks.clear();
	}

	/** Ends every wait and every callback, so that nothing under way keeps the process alive. */
	stop(): void {
		this.stopping.abort();
		this.desk?.courier.stop();
		this.poster.close();
	}

	private stageFor(call: ReceivedCall): Stage {
		const { world, clock, faults, latencyMs, stopping, desk: callbacks } = this;
		const { callsPerSecond } = this.options;

		return {
			call,
			enter: () =>
				enter(call, { world, faults, callbacks }, { nowMs: clock.now(), callsPerSecond }),
			now: () => clock.now(),
			wait: async (ms) => {
				if (ms > 0) await clock.sleep(ms, stopping.signal);
			},
			latencyMs,
			render: (answer) => renderAnswer(call.path, answer, world.switches),
		};
	}
}

function toCallEnd({ delivery, answer }: Outcome): CallEnd {
	const itemCodes = answer?.kind === 'done' ? answer.itemCodes : [];
	return { delivery, errorCode: answer?.code, itemCodes };
}
