import { isRecord } from '../../../api/answer';
import { problem, type Checked } from '../../../api/problem';
import { nameType } from '../../../checks';
import { refuseEmpty } from '../fields/texts';
import type { ContentType, MessageElement } from './contentType';
import { checkKnownContent } from './knownElements';
import { toPlainJson } from './plainJson';

const ELEMENTS = 'Elements';

export const elementsContent: ContentType = {
	value: 'elements',
	name: 'Elements (JSON)',
	description: 'Several elements in one message, or a type that is not in this list',
	properties: [
		{
			displayName: ELEMENTS,
			name: 'elements',
			type: 'json',
			typeOptions: { rows: 8 },
			default: '[]',
			required: true,
			placeholder: 'e.g. [{"MsgType": "TIMTextElem", "MsgContent": {"Text": "Hello"}}]',
			description:
				'The elements as Tencent Chat takes them (MsgBody): a list of objects with a MsgType and a MsgContent each, sent as it stands. At most one may be a TIMCustomElem.',
		},
	],
	check: ({ elements }) => checkElements(elements),
};

function checkElements(value: unknown): Checked<readonly MessageElement[]> {
	const plain = refuseEmpty(toPlainJson(value, ELEMENTS), ELEMENTS);
	if ('problem' in plain) return plain;
	const list = plain.value;
	if (!Array.isArray(list)) {
		return problem(`${ELEMENTS} is ${nameType(list)}, but must be a list`, SHAPE_HINT);
	}
	if (list.length === 0) return problem(`${ELEMENTS} is an empty list`, SHAPE_HINT);
	const elements: MessageElement[] = [];
	for (const [index, entry] of (list as readonly unknown[]).entries()) {
		const element = checkElement(entry, `${ELEMENTS}[${index}]`);
		if ('problem' in element) return element;
		elements.push(element.value);
	}
	const custom = elements.filter(({ MsgType }) => MsgType === 'TIMCustomElem').length;
	if (custom <= 1) return { value: elements };
	const reason = `${ELEMENTS} holds ${custom} elements of the type TIMCustomElem; at most 1 is allowed`;
	return problem(reason, 'Put all data into one of them, or send several messages.');
}

function checkElement(entry: unknown, at: string): Checked<MessageElement> {
	if (!isRecord(entry)) {
		return problem(`${at} is ${describe(entry)}, but must be an object`, SHAPE_HINT);
	}
	const { MsgType, MsgContent } = entry;
	if (typeof MsgType !== 'string' || MsgType === '') {
		return problem(`${at}.MsgType is ${describe(MsgType)}, but must be a name`, SHAPE_HINT);
	}
	if (!isRecord(MsgContent)) {
		return problem(
			`${at}.MsgContent is ${describe(MsgContent)}, but must be an object`,
			SHAPE_HINT,
		);
	}
	const content = checkKnownContent(MsgType, MsgContent, `${at}.MsgContent`);
	return 'problem' in content ? content : { value: { ...entry, MsgType, MsgContent } };
}

/** JSON has an own word for nothing. */
function describe(value: unknown): string {
	if (value === undefined) return 'missing';
	if (value === '') return 'empty';
	return value === null ? 'null' : nameType(value);
}

const SHAPE_HINT =
	'Give a list such as [{"MsgType": "TIMTextElem", "MsgContent": {"Text": "Hello"}}].';
