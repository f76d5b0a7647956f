import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { ALLOW, readRefusal, type Decision } from './decision';
import { type Checked, type Problem, problem } from '../TencentChat/api/problem';
import { checkChoice, checkFlag, checkWholeNumber, readCollection } from '../TencentChat/checks';
import { readSecret, type CallbackSecret } from './credential';
import type { ItemOptions } from './items';
import type { VerificationRules } from './receive/verify';

/** How before-events are answered. */
export const RESPOND = ['allow', 'refuse', 'workflow'] as const;

export const VERIFICATION = ['token', 'none'] as const;

/** Stands for every event of the catalogue. */
export const ALL_EVENTS = 'all';

/** How far a callback's time may be from now, in seconds. */
export const TOLERANCE = { min: 1, max: 86_400 };

export const DEFAULT_TOLERANCE = 300;

/** What the user has set, checked. */
export interface TriggerSettings extends VerificationRules {
	readonly events: readonly unknown[];
	/** Whether messages that were sent over the server API start nothing, and pass. */
	readonly ignoresApiMessages: boolean;
	/** Whether before-events start the workflow and wait for it. */
	readonly isDecidedByWorkflow: boolean;
	/** The answer at once, or the one that holds when the workflow gives none in time. */
	readonly fallback: Decision;
	readonly items: ItemOptions;
}

/** Names of options in the panel. */
export const IGNORE_API_MESSAGES = 'Ignore Messages Sent by the API';
export const INITIATOR_ONLY = "Initiator's Side Only";

/** What a parameter is that n8n left out because the panel does not show it. */
const HIDDEN = null;

/** Reads the settings; the first one that is wrong makes the trigger take nothing. */
export async function readSettings(
	context: IHookFunctions | IWebhookFunctions,
): Promise<Checked<TriggerSettings>> {
	const read = (name: string): unknown => context.getNodeParameter(name, HIDDEN);
	const options = readCollection(read('options'));
	const { tolerance = DEFAULT_TOLERANCE, splitPairs = true, includeRaw = false } = options;
	const secret = await readVerification(context, read('verification'));
	if ('problem' in secret) return secret;
	const toleranceSeconds = checkWholeNumber(tolerance, 'Tolerance', TOLERANCE);
	if ('problem' in toleranceSeconds) return toleranceSeconds;
	const ignoresApiMessages = checkFlag(options.ignoreApiMessages, IGNORE_API_MESSAGES, true);
	if ('problem' in ignoresApiMessages) return ignoresApiMessages;
	const initiatorOnly = checkFlag(options.initiatorOnly, INITIATOR_ONLY, false);
	if ('problem' in initiatorOnly) return initiatorOnly;
	const answers = readAnswers(read);
	if ('problem' in answers) return answers;
	const events = read('events');
	return {
		value: {
			secret: secret.value,
			toleranceSeconds: toleranceSeconds.value,
			events: Array.isArray(events) ? events : [],
			ignoresApiMessages: ignoresApiMessages.value,
			...answers.value,
			items: {
				splitPairs: splitPairs === true,
				initiatorOnly: initiatorOnly.value,
				includeRaw: includeRaw === true,
			},
		},
	};
}

async function readVerification(
	context: IHookFunctions | IWebhookFunctions,
	verification: unknown,
): Promise<Checked<CallbackSecret | undefined>> {
	const checked = checkChoice(verification, 'Verification', VERIFICATION);
	if ('problem' in checked) return checked;
	if (checked.value === 'none') return { value: undefined };
	try {
		return readSecret(await context.getCredentials('tencentChatWebhookApi'));
	} catch (error) {
		const message = error instanceof Error ? error.message : 'unknown fault';
		return problem(`The credential cannot be read: ${message}`, NO_CREDENTIAL_HINT);
	}
}

const NO_CREDENTIAL_HINT = 'Choose a Tencent Chat Webhook API credential in the trigger.';

type Answers = Pick<TriggerSettings, 'fallback' | 'isDecidedByWorkflow'>;

/** These are hidden where no before-event is chosen: then everything is allowed. */
function readAnswers(read: (name: string) => unknown): Checked<Answers> {
	const respond = checkChoice(read('respond') ?? 'allow', 'Before-Events', RESPOND);
	if ('problem' in respond) return respond;
	const isDecidedByWorkflow = respond.value === 'workflow';
	const fallback = isDecidedByWorkflow ? (read('fallback') ?? 'allow') : respond.value;
	if (fallback === 'allow') return { value: { isDecidedByWorkflow, fallback: ALLOW } };
	const decision = readRefusal(read('refuseCode'), read('refuseText'));
	if ('problem' in decision) return decision;
	return { value: { isDecidedByWorkflow, fallback: decision.value } };
}

/** A problem in one line, for a log. */
export function describeProblem({ reason, hint }: Problem): string {
	return `${reason}. ${hint}`;
}
