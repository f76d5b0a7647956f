import { type Callback, newCallback } from '../callbacks/callback';
import { isJsonObject, type JsonObject } from '../json';
import { ControlInputError, readText, refuseOthers } from './input';

/** The callback that a control call wants to be sent as it is, such as one about groups. */
export function readCallback(json: JsonObject): Callback {
	refuseOthers(json, ['sdkappid', 'command', 'fields'], 'A callback');

	const { fields = {} } = json;
	if (!isJsonObject(fields)) {
		throw new ControlInputError('"fields" must be an object, the body without CallbackCommand');
	}
	return newCallback(readText(json.command, 'command'), fields);
}
