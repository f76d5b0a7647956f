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
 * that it is offered, once, and says that it is done when it knows what the tool said. Without tools it
 * says how many messages it was told, and the last of them.
 */
export interface FakeModel {
	/** The base URL for the credential. */
	readonly url: string;
	/** The tools of the last request. */
	readonly offeredTools: readonly OfferedTool[];
	/** What the tool said. */
	readonly toolAnswer: string;
	/** What it was told in the last request, without what the system says. */
	readonly conversation: readonly string[];
	/** Sets the arguments of the tool call. */
	callsToolWith(args: object): void;
	close(): Promise<void>;
}

export async function startFakeModel(): Promise<FakeModel> {
	let args = {};
	let offeredTools: readonly OfferedTool[] = [];
	let toolAnswer = '';
	let conversation: readonly string[] = [];
	const server = Fastify();
	server.post('/v1/chat/completions', (request) => {
		const { messages, tools = [] } = request.body as ChatRequest;
		offeredTools = tools.map((tool) => tool.function);
		const answer = messages.find(({ role }) => role === 'tool');
		if (answer) toolAnswer = answer.content;
		conversation = messages.filter(({ role }) => role !== 'system').map(({ content }) => content);
		if (answer) return complete({ content: 'Done.' });
		const [tool] = offeredTools;
		if (tool) return complete(callTool(tool.name, args));
		return complete({ content: `${conversation.length}: ${conversation.at(-1) ?? ''}` });
	});
	const url = await server.listen({ port: 0, host: '127.0.0.1' });
	return {
		url: `${url}/v1`,
		get offeredTools() {
			return offeredTools;
		},
		get conversation() {
			return conversation;
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

function callTool(name: string, args: object): object {
	const call = { name, arguments: JSON.stringify(args) };
	return { content: null, tool_calls: [{ id: 'call_1', type: 'function', function: call }] };
}
