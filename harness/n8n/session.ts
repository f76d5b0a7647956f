import { isRecord } from '../../nodes/TencentChat/api/answer';

/** Who owns every n8n that is started here. */
export const OWNER = {
	email: 'owner@n8n.example',
	firstName: 'Olive',
	lastName: 'Owner',
	password: 'Open-sesame-1',
};

/** How long n8n may take for an answer, in milliseconds. */
const PATIENCE_MS = 60_000;

/** The answer of n8n to a request. */
export interface Reply {
	readonly status: number;
	readonly body: unknown;
}

/** Somebody who is logged in at an n8n: the requests that its editor makes. */
export class Session {
	private cookie = '';

	constructor(private readonly url: string) {}

	/** Makes the owner and logs in. */
	async open(): Promise<void> {
		await this.post('/rest/owner/setup', OWNER);
		await this.login();
	}

	/** Logs in where the owner exists already. */
	async login(): Promise<void> {
		const { email, password } = OWNER;
		await this.post('/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** What n8n answers under `data`; fails with n8n's own text when it refuses. */
	async get(path: string): Promise<unknown> {
		return unwrap(path, await this.request('GET', path));
	}

	async post(path: string, body: unknown = {}): Promise<unknown> {
		return unwrap(path, await this.request('POST', path, body));
	}

	async patch(path: string, body: unknown): Promise<unknown> {
		return unwrap(path, await this.request('PATCH', path, body));
	}

	async request(method: string, path: string, body?: unknown): Promise<Reply> {
		const reply = await fetch(`${this.url}${path}`, {
			method,
			headers: { 'Content-Type': 'application/json', Cookie: this.cookie, 'browser-id': 'test' },
			body: body === undefined ? undefined : JSON.stringify(body),
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return { status: reply.status, body: parse(await reply.text()) };
	}
}

function unwrap(path: string, { status, body }: Reply): unknown {
	if (status >= 400) throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`);
	return isRecord(body) && 'data' in body ? body.data : body;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
