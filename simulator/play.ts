import type { ReceivedCall } from './call';
import type { CallEffect } from './faults/effect';
import type { Answer } from './results/answer';
import { refuse } from './results/answer';
import { answered, dropped, garbled, gatewayPage, type Outcome } from './results/reply';
import type { Visit } from './visit';

/** The steps that a fault may put in another order or leave out. */
export interface Stage {
	readonly call: ReceivedCall;
	/** Lets the call into the server; a fault in front of the server never does. */
	readonly enter: () => Visit;
	readonly now: () => number;
	readonly wait: (ms: number) => Promise<void>;
	readonly latencyMs: number;
	readonly render: (answer: Answer) => string;
}

/** Plays a call to its end, with the fault that strikes it. */
export async function play(stage: Stage, effect: CallEffect | undefined): Promise<Outcome> {
	const withoutServer = effect && playWithoutServer(stage, effect);
	if (withoutServer) {
		await stage.wait(stage.latencyMs);
		return withoutServer;
	}

	const visit = stage.enter();
	try {
		return await playInServer(stage, visit, effect);
	} finally {
		visit.leave();
	}
}

/** The outcome of a fault that keeps a call from the server, or undefined for the other faults. */
function playWithoutServer(stage: Stage, effect: CallEffect): Outcome | undefined {
	if ('errorCode' in effect) {
		const answer = refuse(effect.errorCode, effect.errorInfo);
		return answered(stage.render(answer), answer);
	}
	if ('httpStatus' in effect && effect.change !== 'before') return gatewayPage(effect.httpStatus);
	if ('drop' in effect && effect.drop === 'before') return dropped();
	return undefined;
}

async function playInServer(
	stage: Stage,
	visit: Visit,
	effect: CallEffect | undefined,
): Promise<Outcome> {
	if (effect && 'stallMs' in effect && effect.change === 'after') await stage.wait(effect.stallMs);
	// Only a call that the webhook has a say in waits here; the others go on in the same turn.
	const asked = visit.ask(stage.now());
	const ruling = asked && (await asked);
	const answer = visit.carryOut(stage.now(), ruling);
	if (effect && 'stallMs' in effect && effect.change !== 'after') await stage.wait(effect.stallMs);

	await stage.wait(stage.latencyMs);
	return deliver(answer, stage.render(answer), effect);
}

function deliver(answer: Answer, body: string, effect: CallEffect | undefined): Outcome {
	if (effect && 'httpStatus' in effect) return gatewayPage(effect.httpStatus, answer);
	if (effect && 'drop' in effect) return dropped(answer);
	if (effect && 'garble' in effect) return garbled(body, answer);
	return answered(body, answer);
}
