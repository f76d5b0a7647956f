import type { Simulator } from '../simulator';
import type { AppState } from '../state/app';
import { ControlInputError } from './input';

/** The app that a control call names, or the first one. */
export function appOf(simulator: Simulator, sdkAppId: number | undefined): AppState {
	if (sdkAppId === undefined) return simulator.app();

	const app = simulator.apps.get(sdkAppId);
	if (!app) {
		const known = [...simulator.apps.keys()].join(', ');
		throw new ControlInputError(`"sdkappid" must be one of the simulated apps: ${known}`);
	}
	return app;
}
