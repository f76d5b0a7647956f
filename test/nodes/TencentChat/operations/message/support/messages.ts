import type { Checked } from '../../../../../../nodes/TencentChat/api/problem';
import type { ParameterValues } from '../../../../../../nodes/TencentChat/bulk/parameters';
import { checkContent } from '../../../../../../nodes/TencentChat/operations/message/content/content';

/** The one element that an item becomes, or why it is not sent. */
export function elementOf(values: ParameterValues): unknown {
	const checked = checkContent(values);
	if ('problem' in checked) return checked.problem.reason;
	return checked.value.length === 1 ? checked.value[0] : checked.value;
}

/** What a check comes to: the value, or the reason why there is none. */
export function resultOf<T>(checked: Checked<T>): T | string {
	return 'problem' in checked ? checked.problem.reason : checked.value;
}

/** A content of each Message Type with nothing but what it needs. */
export const NEEDED = {
	text: { messageType: 'text', text: 'Hello' },
	custom: { messageType: 'custom', customData: '{"order":1004}' },
	elements: {
		messageType: 'elements',
		elements: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
	},
	face: { messageType: 'face', faceIndex: 1 },
	file: { messageType: 'file', fileUrl: 'https://example.com/files/Offer%201004.pdf?key=1' },
	image: { messageType: 'image', imageUrl: 'https://example.com/a.png' },
	location: { messageType: 'location', latitude: 31.2304, longitude: 121.4737 },
	sound: { messageType: 'sound', soundUrl: 'https://example.com/a.m4a' },
	video: { messageType: 'video', videoUrl: 'https://example.com/a.mp4' },
} as const satisfies Record<string, ParameterValues>;
