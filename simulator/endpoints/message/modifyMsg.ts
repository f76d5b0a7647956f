import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { type Answer, isRefusal, refuse, type Refusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { type Endpoint, type EndpointCall, freeCommand } from '../endpoint';
import { OPTIONAL_TEXT, refuseBadFields } from '../fieldTypes';
import { OPENIM } from '../serviceCodes';
import { refuseTooLong } from './messageFields';
import { OPENIM_MSG_BODY, readMsgBody } from './msgBody';
import { findMessage, holdMessage } from './storedMessage';

/** `modify_c2c_msg`: puts other elements or other `CloudCustomData` in place of a message's own. */
export const modifyMsg: Endpoint = {
	...freeCommand(ENDPOINTS.modifyMsg, modify),
	holds: holdMessage,
};

const MODIFIED_MEANWHILE = 20028;
const TOO_LONG = 93000;

function modify(call: EndpointCall): Answer {
	const found = findMessage(call);
	if (isRefusal(found)) return found;
	const changes = readChanges(call);
	if (isRefusal(changes)) return changes;

	const { message } = found;
	if (!message || message.isRecalled) return refuse(call.switches.modifyMissingCode);

	const { elements = message.elements, customData = message.customData } = changes;
	const tooLong = refuseTooLong(TOO_LONG, elements, customData);
	if (tooLong) return tooLong;
	if (call.isConflicting) return refuse(MODIFIED_MEANWHILE);

	Object.assign(message, { elements, customData, isModified: true });
	return { ...succeed(), info: 'succeed' };
}

/** What a call puts in place of what there is. */
interface Changes {
	readonly elements: string | undefined;
	readonly customData: string | undefined;
}

function readChanges({ body, switches }: EndpointCall): Changes | Refusal {
	const { MsgBody: list, CloudCustomData: customData } = body;
	const bad = refuseBadFields(OPENIM.badParameter, body, { CloudCustomData: OPTIONAL_TEXT });
	if (bad) return bad;
	if (list === undefined && customData === undefined) {
		const wanted = 'there when CloudCustomData is not';
		return refuseField(OPENIM.badParameter, fieldOf(body, 'MsgBody'), wanted);
	}

	const elements = list === undefined ? undefined : readElements(body, switches);
	if (elements && isRefusal(elements)) return elements;
	return {
		elements: elements && JSON.stringify(elements),
		customData: typeof customData === 'string' ? customData : undefined,
	};
}

function readElements(body: JsonObject, { secondCustomElement }: EndpointCall['switches']) {
	const codes = { ...OPENIM_MSG_BODY, secondCustom: secondCustomElement };
	return readMsgBody(fieldOf(body, 'MsgBody'), codes);
}
