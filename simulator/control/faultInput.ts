import type { Fault, FaultEffect, FaultMatch } from '../faults';
import { isJsonObject, type JsonObject } from '../json';
import {
	ControlInputError,
	MAX_WAIT_MS,
	optional,
	readChoice,
	readNumber,
	readText,
	readWhole,
	refuseOthers,
} from './input';

const EFFECTS =
	'{"errorCode": 30006}, {"resultCode": 30008}, {"httpStatus": 502}, {"drop": "before"}, ' +
	'{"stallMs": 1000}, {"garble": true} or {"omit": true}';

const MOMENTS = ['before', 'after'] as const;
const UNHEARD_CHANGES = ['before', 'never'] as const;

/** The fault that a control call describes. */
export function readFault(json: JsonObject): Fault {
	refuseOthers(json, ['on', 'effect', 'times', 'probability'], 'A fault');

	const { on, effect, times, probability } = json;
	return {
		on: optional(on, readMatch),
		effect: readEffect(effect),
		times: times === 'always' ? times : optional(times, (value) => readWhole(value, 'times', 1)),
		probability: optional(probability, (value) => readNumber(value, 'probability', [0, 1])),
	};
}

function readMatch(value: unknown): FaultMatch {
	if (!isJsonObject(value)) throw new ControlInputError('"on" must be an object');
	refuseOthers(value, ['path', 'account', 'nth'], '"on"');

	return {
		path: optional(value.path, (path) => readText(path, 'on.path')),
		account: optional(value.account, (account) => readText(account, 'on.account')),
		nth: optional(value.nth, (nth) => readWhole(nth, 'on.nth', 1)),
	};
}

function readEffect(value: unknown): FaultEffect {
	if (!isJsonObject(value)) throw new ControlInputError(`"effect" must be one of ${EFFECTS}`);

	const { errorCode, resultCode, httpStatus, drop, stallMs } = value;
	if (errorCode !== undefined) return readErrorCode(value);
	if (resultCode !== undefined) return readResultCode(value);
	if (httpStatus !== undefined) return readHttpStatus(value);
	if (stallMs !== undefined) return readStall(value);
	if (drop !== undefined) {
		refuseOthers(value, ['drop'], '"effect"');
		return { drop: readChoice(drop, 'effect.drop', MOMENTS) };
	}
	refuseOthers(value, ['garble', 'omit'], '"effect"');
	if (value.garble === true && value.omit === undefined) return { garble: true };
	if (value.omit === true && value.garble === undefined) return { omit: true };
	throw new ControlInputError(`"effect" must be one of ${EFFECTS}`);
}

function readErrorCode(effect: JsonObject): FaultEffect {
	refuseOthers(effect, ['errorCode', 'errorInfo'], '"effect"');
	return {
		errorCode: readWhole(effect.errorCode, 'effect.errorCode', 1),
		errorInfo: optional(effect.errorInfo, (text) => readText(text, 'effect.errorInfo')),
	};
}

function readResultCode(effect: JsonObject): FaultEffect {
	refuseOthers(effect, ['resultCode', 'resultInfo', 'change'], '"effect"');
	return {
		resultCode: readWhole(effect.resultCode, 'effect.resultCode', 1),
		resultInfo: optional(effect.resultInfo, (text) => readText(text, 'effect.resultInfo')),
		change: optional(effect.change, (value) => readChoice(value, 'effect.change', UNHEARD_CHANGES)),
	};
}

function readHttpStatus(effect: JsonObject): FaultEffect {
	refuseOthers(effect, ['httpStatus', 'change'], '"effect"');
	const { httpStatus, change } = effect;
	return {
		httpStatus: readNumber(httpStatus, 'effect.httpStatus', [400, 599]),
		change: optional(change, (value) => readChoice(value, 'effect.change', UNHEARD_CHANGES)),
	};
}

function readStall(effect: JsonObject): FaultEffect {
	refuseOthers(effect, ['stallMs', 'change'], '"effect"');
	const { stallMs, change } = effect;
	return {
		stallMs: readNumber(stallMs, 'effect.stallMs', [0, MAX_WAIT_MS]),
		change: optional(change, (value) => readChoice(value, 'effect.change', MOMENTS)),
	};
}
