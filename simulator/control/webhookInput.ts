import { isWebhookUrl, type WebhookOptions } from '../callbacks/webhook';
import type { JsonObject } from '../json';
import {
	ControlInputError,
	MAX_WAIT_MS,
	optional,
	readChoice,
	readNumber,
	readText,
	readTexts,
	readWhole,
	refuseOthers,
} from './input';

const FIELDS = [
	'url',
	'token',
	'commands',
	'timeoutMs',
	'onFailure',
	'redeliveries',
	'redeliveryIntervalMs',
];

/** The webhook that a control call describes. */
export function readWebhook(json: JsonObject): WebhookOptions {
	refuseOthers(json, FIELDS, 'The webhook');
	const milliseconds = (name: string) =>
		optional(json[name], (value) => readNumber(value, name, [0, MAX_WAIT_MS]));

	return {
		url: readUrl(json.url),
		token: optional(json.token, (value) => readText(value, 'token')),
		commands: optional(json.commands, (value) => readTexts(value, 'commands')),
		timeoutMs: milliseconds('timeoutMs'),
		onFailure: optional(json.onFailure, (value) =>
			readChoice(value, 'onFailure', ['pass', 'refuse']),
		),
		redeliveries: optional(json.redeliveries, (value) => readWhole(value, 'redeliveries', 0)),
		redeliveryIntervalMs: milliseconds('redeliveryIntervalMs'),
	};
}

function readUrl(value: unknown): string {
	const url = readText(value, 'url');
	if (isWebhookUrl(url)) return url;
	throw new ControlInputError('"url" must be an address like http://127.0.0.1:5678/webhook/chat');
}
