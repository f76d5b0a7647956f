import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../api/answer';
import {
	isInvalid,
	type BulkRequest,
	type ValidRequest,
	type WireObject,
} from '../../bulk/request';
import type { BulkOperation } from '../../operations/operation';
import { processState } from '../n8n/processState';

/** Makes what a dry run shows: the number of the call, and what it would say about the friend. */
export class PlanJson {
	/** The shared fields of the latest request; all friends of an item have the same ones. */
	private latest: { readonly common: WireObject; readonly copy: WireObject } | undefined;

	constructor(private readonly operation: BulkOperation) {}

	create(request: BulkRequest, call: number): IDataObject {
		if (isInvalid(request)) return {};
		return { call, request: this.toSent(request) };
	}

	/**
	 * The friend object with the fields that its call shares; the body of a call for it alone where it is no
	 * object.
	 */
	private toSent({ owner, payload, common, isElsewhere }: ValidRequest): IDataObject {
		const shared = this.copyShared(common);
		if (isRecord(payload)) return { ...toPlain(payload), ...shared } as IDataObject;
		const { elsewhere, wireFormat } = this.operation;
		const { buildBody } = isElsewhere && elsewhere ? elsewhere.wireFormat : wireFormat;
		return buildBody(owner, shared, [payload], processState.messageKeys.next()) as IDataObject;
	}

	/** Once for all friends of an item: a message to 100,000 is kept once. */
	private copyShared(common: WireObject): WireObject {
		if (this.latest?.common !== common) this.latest = { common, copy: toPlain(common) };
		return this.latest.copy;
	}
}

/** A copy as JSON has it, so that no later node changes what others see. */
function toPlain(value: WireObject): WireObject {
	return JSON.parse(JSON.stringify(value)) as WireObject;
}
