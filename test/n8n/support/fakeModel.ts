import Fastify from 'fastify';

/** A tool as the model is told of it. */
interface OfferedTool {
	readonly name: string;
	readonly description: string;
}

/** What is asked of a chat model, as far as it matters here. */
interface ChatRequest {
	readonly messages: ReadonlyArray<{ readonly role: string; readonly content: string }>;
	readonly tools?: ReadonlyArray<{ readonly function: OfferedTool }>;
}

/**
 * Something that talks like a language model (OpenAI's chat completions): it calls the first tool
 * that it is offered, once, and then says that it is done.
 */
export interface FakeModel {
	/** The base URL for the credential. */
	readonly url: string;
	/** The tools of the last request. */
	readonly offeredTools: readonly OfferedTool[];
	/** What the tool said. */
	readonly toolAnswer: string;
	/** Sets the arguments of the tool call. */
	callsToolWith(args: object): void;
	close(): Promise<void>;
}

export async function startFakeModel(): Promise<FakeModel> {
	let args = {};
	let offeredTools: readonly OfferedTool[] = [];
	let toolAnswer = '';
	const server = Fastify();
	server.post('/v1/chat/completions', (request) => {
		const { messages, tools = [] } = request.body as ChatRequest;
		offeredTools = tools.map((tool) => tool.function);
		const answer = messages.find(({ role }) => role === 'tool');
		if (answer) toolAnswer = answer.content;
		return complete(answer ? sayDone() : callTool(offeredTools[0]?.name ?? '', args));
	});
	const url = await server.listen({ port: 0, host: '127.0.0.1' });
	return {
		url: `${url}/v1`,
		get offeredTools() {
			return offeredTools;
		},
		get toolAnswer() {
			return toolAnswer;
		},
		callsToolWith: (next) => {
			args = next;
		},
		close: async () => {
			await server.close();
		},
	};
}

function complete(message: object): object {
	return {
		id: 'completion',
		object: 'chat.completion',
		created: 0,
		model: 'fake',
		choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', ...message } }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

function sayDone(): object {
	return { content: 'Done.' };
}

function callTool(name: string, args: object): object {
	const call = { name, arguments: JSON.stringify(args) };
	return { content: null, tool_calls: [{ id: 'call_1', type: 'function', function: call }] };
}
