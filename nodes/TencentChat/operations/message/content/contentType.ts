import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../../api/problem';
import type { ParameterValues } from '../../../bulk/parameters';
import type { WireObject } from '../../../bulk/request';
import { propertiesOf, readFields, type WireField } from '../fields/wireField';

/**
 * An element of `MsgBody`; apps show them in their order.
 * Source: https://www.tencentcloud.com/document/product/1047/33527
 */
export interface MessageElement {
	readonly MsgType: string;
	readonly MsgContent: WireObject;
}

/** What a message can be, as it stands under Message Type. */
export interface ContentType {
	readonly value: string;
	readonly name: string;
	readonly description: string;
	/** Its fields, without `displayOptions`. */
	readonly properties: readonly INodeProperties[];
	/** The elements that are sent for an item. */
	check(values: ParameterValues): Checked<readonly MessageElement[]>;
}

/** A content of one element. */
interface SingleElement extends Pick<ContentType, 'value' | 'name' | 'description'> {
	readonly msgType: string;
	readonly fields: readonly WireField[];
	/** Makes the content from the fields as they are sent; as it stands without this. */
	complete?(fields: WireObject): Checked<WireObject>;
}

/** A content whose fields become one element. */
export function singleElement({
	msgType,
	fields,
	complete = (value) => ({ value }),
	...choice
}: SingleElement): ContentType {
	return {
		...choice,
		properties: propertiesOf(fields),
		check: (values) => {
			const read = readFields(fields, values);
			const content = 'problem' in read ? read : complete(read.value);
			if ('problem' in content) return content;
			return { value: [{ MsgType: msgType, MsgContent: content.value }] };
		},
	};
}

/** "The file can be downloaded from its address", which is all that can be said over the server API. */
export const DOWNLOADABLE = 2;
