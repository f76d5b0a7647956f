import { isJsonObject, type JsonObject } from '../../json';
import { byteLength } from '../../limits';
import { isRefusal, type Refusal } from '../../results/answer';
import { type Field, fieldOf, refuseField } from '../../results/fieldRefusal';
import { ELEMENT_TYPES, refuseContent } from './elements';

/** How a service refuses a `MsgBody`. */
export interface MsgBodyCodes {
	/** No list. */
	readonly noList: number;
	/** No elements at all, or one without a `MsgType` that there is or without `MsgContent`. */
	readonly badElement: number;
	/** A `MsgContent` that does not fit the `MsgType`. */
	readonly badContent: number;
	/** More than one `TIMCustomElem`. */
	readonly secondCustom: number;
}

/** The service of one-to-one messages. Nobody says what a second custom element is refused with. */
export const OPENIM_MSG_BODY: MsgBodyCodes = {
	noList: 90007,
	badElement: 90002,
	badContent: 90010,
	secondCustom: 90002,
};

/** The elements of a message, or the refusal of the whole call. */
export function readMsgBody(field: Field, codes: MsgBodyCodes): readonly JsonObject[] | Refusal {
	const { name, value: list } = field;
	if (!Array.isArray(list)) return refuseField(codes.noList, field, 'a list of elements');
	if (list.length === 0) {
		return refuseField(codes.badElement, field, 'a list of at least one element');
	}

	const elements: JsonObject[] = [];
	let customElements = 0;
	for (const [index, value] of list.entries()) {
		const at = `${name}[${index}]`;
		const element = readElement({ name: at, value }, codes);
		if (isRefusal(element)) return element;

		customElements += element.MsgType === 'TIMCustomElem' ? 1 : 0;
		if (customElements > 1) {
			const type = fieldOf(element, 'MsgType', `${at}.`);
			return refuseField(codes.secondCustom, type, 'the only TIMCustomElem of the message');
		}
		elements.push(element);
	}
	return elements;
}

/**
 * How long a message is by Tencent's count, in bytes: its elements as JSON, and what the app attached
 * to it. That `CloudCustomData` counts is inferred.
 */
export function messageBytes(elementsAsJson: string, customData: string): number {
	return byteLength(elementsAsJson) + byteLength(customData);
}

function readElement(field: Field, codes: MsgBodyCodes): JsonObject | Refusal {
	const { name, value: element } = field;
	if (!isJsonObject(element)) return refuseField(codes.badElement, field, 'an object');

	const at = `${name}.`;
	const { MsgType: type, MsgContent: content } = element;
	if (typeof type !== 'string' || !ELEMENT_TYPES.includes(type)) {
		const wanted = `one of ${ELEMENT_TYPES.join(', ')}`;
		return refuseField(codes.badElement, fieldOf(element, 'MsgType', at), wanted);
	}
	if (!isJsonObject(content)) {
		return refuseField(codes.badElement, fieldOf(element, 'MsgContent', at), 'an object');
	}
	return refuseContent(codes.badContent, type, content, `${at}MsgContent.`) ?? element;
}
