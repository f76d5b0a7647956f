import type { IDataObject } from 'n8n-workflow';

import { templateOf } from '../../bulk/objectTemplate';
import { isInvalid, type BulkRequest } from '../../bulk/request';
import type { Outcome } from '../../bulk/outcome';
import type { BulkOperation, OutputKeys } from '../../operations/operation';
import { PlanJson } from './planJson';
import type { Route } from './routes';

type Templates = Readonly<Record<'explained' | 'hinted' | 'plain', IDataObject>>;

/** What goes into an item beside what happened. */
export interface Extras {
	/** The number of the call that would carry the friend, in a dry run. */
	readonly plannedCall: number | undefined;
	/** The input item's json; undefined when it is not wanted. */
	readonly input: IDataObject | undefined;
}

/**
 * Makes the json of output items: whom an item is about, what happened and what to do, then the
 * details, in the order of a table's columns.
 */
export class OutputJson {
	private readonly keys: OutputKeys;

	private readonly plan: PlanJson;

	private readonly templates: Templates;

	private readonly templatesWithInput: Templates;

	constructor(operation: BulkOperation) {
		const { outputKeys } = operation;
		this.plan = new PlanJson(operation);
		this.keys = outputKeys;
		this.templates = toTemplates(outputKeys, []);
		this.templatesWithInput = toTemplates(outputKeys, ['input']);
	}

	create(
		request: BulkRequest,
		outcome: Outcome,
		route: Route,
		{ plannedCall, input }: Extras,
	): IDataObject {
		const details =
			plannedCall === undefined ? outcome.data : this.plan.create(request, plannedCall);
		const templates = input && !details ? this.templatesWithInput : this.templates;
		const json = this.describe(request, outcome, route, templates);
		if (details) Object.assign(json, details);
		if (input) json.input = input;
		return json;
	}

	private describe(
		request: BulkRequest,
		outcome: Outcome,
		route: Route,
		templates: Templates,
	): IDataObject {
		const kind =
			route === 'failed' ? 'explained' : outcome.outcome === 'pending' ? 'hinted' : 'plain';
		const json: IDataObject = { ...templates[kind] };
		const { owner, subject, shared } = this.keys;
		if (owner !== undefined) json[owner] = request.owner;
		if (subject !== undefined) json[subject] = request.subject;
		if (shared) json[shared.key] = readShared(request, shared.field);
		json.outcome = outcome.outcome;
		json.resultCode = outcome.resultCode;
		json.resultInfo = outcome.resultInfo;
		json.attempts = outcome.attempts;
		if (kind === 'plain') return json;
		json.hint = outcome.hint;
		if (kind === 'hinted') return json;
		json.reason = outcome.reason;
		json.retryable = outcome.retryable;
		return json;
	}
}

function toTemplates({ owner, subject, shared }: OutputKeys, last: readonly string[]): Templates {
	const first = [owner, subject, shared?.key, 'outcome'].filter((key) => key !== undefined);
	const answer = ['resultCode', 'resultInfo', 'attempts', ...last];
	return {
		plain: templateOf([...first, ...answer]),
		hinted: templateOf([...first, 'hint', ...answer]),
		explained: templateOf([...first, 'reason', 'hint', 'retryable', ...answer]),
	};
}

/** A list of the body; empty for what was refused before there was a body. */
function readShared(request: BulkRequest, field: string): IDataObject[string] {
	const list: unknown = isInvalid(request) ? undefined : request.common[field];
	return Array.isArray(list) ? [...(list as string[])] : [];
}
