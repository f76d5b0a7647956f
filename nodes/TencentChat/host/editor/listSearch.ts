import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { problem, type Checked, type Problem } from '../../api/problem';
import type { Client } from '../../api/client';
import type { Endpoint } from '../../api/endpoints';
import { Halt } from '../../api/halt';
import { ask } from '../../bulk/ask';
import { describeStop, type Outcome } from '../../bulk/outcome';
import type { WireObject } from '../../bulk/request';
import { openCredential } from '../n8n/credential';
import { createProblemError } from '../n8n/errors';
import { DEFAULT_OPTIONS } from '../options/runOptions';
import { withClient } from '../run';

/** One page of a list to choose from. */
export interface ChoicePage {
	readonly names: readonly string[];
	/** Where the next page begins; undefined at the end. */
	readonly next?: string;
}

/** A list of Tencent Chat's that the editor offers to choose from. */
export interface ChoiceList {
	readonly endpoint: Endpoint;
	/** What stands in the list while there is nothing to ask for; undefined when there is. */
	toPlaceholder?(context: ILoadOptionsFunctions): Choice | undefined;
	/** The body that asks for a page, from what stands in the node; the first page has no cursor. */
	toBody(context: ILoadOptionsFunctions, cursor: string | undefined): Checked<WireObject>;
	readPage(body: Readonly<Record<string, unknown>>): ChoicePage;
}

/** An entry to choose. */
export interface Choice {
	readonly name: string;
	readonly value: string;
}

type SearchList = (
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
) => Promise<INodeListSearchResult>;

/** Offers the entries of a list that hold what the user types, to choose one from. */
export function searchIn(list: ChoiceList): SearchList {
	return async function (filter = '', cursor) {
		const placeholder = list.toPlaceholder?.(this);
		if (placeholder) return { results: [placeholder] };
		const { names, next } = await readPage(this, list, cursor);
		const wanted = filter.toLowerCase();
		const found = names.filter((name) => name.toLowerCase().includes(wanted));
		return { results: toChoices(found), paginationToken: next };
	};
}

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** Offers the entries of a list, to choose several from; of a long one, those of its first page. */
export function optionsFrom(list: ChoiceList): LoadOptions {
	return async function () {
		const placeholder = list.toPlaceholder?.(this);
		if (placeholder) return [placeholder];
		const { names } = await readPage(this, list, undefined);
		return toChoices(names);
	};
}

function toChoices(names: readonly string[]): Choice[] {
	return names.map((name) => ({ name, value: name }));
}

/** How long somebody waits in front of the editor, in milliseconds; a call that has left is waited for. */
const PATIENCE_MS = 10_000;

const OPTIONS = { ...DEFAULT_OPTIONS, callTimeout: PATIENCE_MS, maxAttempts: 3 };

async function readPage(
	context: ILoadOptionsFunctions,
	list: ChoiceList,
	cursor: string | undefined,
): Promise<ChoicePage> {
	const body = list.toBody(context, cursor);
	if ('problem' in body) throw createProblemError(context.getNode(), body.problem);
	return list.readPage(await askInEditor(context, list.endpoint, body.value));
}

/** The body of the answer to a question that the editor asks; throws what the editor shows otherwise. */
export async function askInEditor(
	context: ILoadOptionsFunctions,
	endpoint: Endpoint,
	body: WireObject,
): Promise<Readonly<Record<string, unknown>>> {
	const answered = await askOnce(context, endpoint, body);
	if ('problem' in answered) throw createProblemError(context.getNode(), answered.problem);
	return answered.value;
}

async function askOnce(
	context: ILoadOptionsFunctions,
	endpoint: Endpoint,
	body: WireObject,
): Promise<Checked<Readonly<Record<string, unknown>>>> {
	const credential = await openCredential(context);
	if ('problem' in credential) return credential;
	const calls = { context, credential, options: OPTIONS, halt: haltAfter(PATIENCE_MS) };
	return await withClient(endpoint, calls, async (client) => {
		const { maxAttempts } = OPTIONS;
		const reply = await ask(JSON.stringify(body), { client, maxAttempts });
		if ('answer' in reply) return { value: reply.answer.body };
		return { problem: explain(reply.failure, client) };
	});
}

function haltAfter(ms: number): Halt {
	const halt = new Halt();
	AbortSignal.timeout(ms).addEventListener('abort', () => halt.halt(), { once: true });
	return halt;
}

/** The same as a run would say, without words about runs and items. */
function explain({ outcome, resultCode, reason, hint }: Outcome, { stop }: Client): Problem {
	if (stop) return describeStop(stop);
	if (outcome === 'notSent') return TOO_LATE;
	return resultCode === null ? problem(reason, 'Try again.').problem : { reason, hint };
}

const TOO_LATE: Problem = {
	reason: 'Tencent Chat did not give the list within 10 seconds',
	hint: 'It may be slow, or refuse calls of this app as too frequent. Try again.',
};
