import { AxiosError } from 'axios';
import { NodeApiError, type JsonObject } from 'n8n-workflow';
import {
	NodeApiError as NodeApiErrorOfVersion1,
	type INode as INodeOfVersion1,
} from 'n8n-workflow-1';

import { CredentialError } from '../../../../../nodes/TencentChat/api/credential/credentialError';
import { describeFailure } from '../../../../../nodes/TencentChat/host/n8n/networkFailure';
import { aNode } from '../support/fakeContext';

const SECRET = 'https://chat.example/v4/sns/friend_add?usersig=eJwLEAKED';

/** An error of the network, as Node throws it. */
function aSystemError(code: string): Error {
	return Object.assign(new Error(`failed with ${code} at ${SECRET}`), { code });
}

/** An error of axios around one of the network. */
function anAxiosError(code: string): AxiosError {
	return AxiosError.from(aSystemError(code), code);
}

/** An error as n8n's request helper throws it. */
function wrapped(error: unknown): NodeApiError {
	return new NodeApiError(aNode(), error as JsonObject);
}

function wrappedByVersion1(error: Error): NodeApiErrorOfVersion1 {
	const node = aNode() as INodeOfVersion1;
	return new NodeApiErrorOfVersion1(node, error as unknown as JsonObject);
}

const SHAPES: ReadonlyArray<[name: string, make: (code: string) => unknown]> = [
	['an error of the network', aSystemError],
	['an error of axios', anAxiosError],
	['the error of n8n 2', (code) => wrapped(anAxiosError(code))],
	['the error of n8n 1', (code) => wrappedByVersion1(anAxiosError(code))],
];

const NOT_SECURED =
	'No secure connection could be made: the host does not speak https there, or not as this n8n does';

const MEANINGS: ReadonlyArray<[code: string, reason: string, mayHaveArrived: boolean]> = [
	['ECONNABORTED', 'No answer in time', true],
	['ERR_CANCELED', 'No answer in time', true],
	['ETIMEDOUT', 'No answer in time', true],
	['ABORT_ERR', 'No answer in time', true],
	['ECONNRESET', 'The connection broke before the answer', true],
	['EPIPE', 'The connection broke before the answer', true],
	['ERR_BAD_RESPONSE', 'The connection broke before the answer', true],
	['ECONNREFUSED', 'The host refused the connection', false],
	['ENOTFOUND', 'The host name is unknown', false],
	['EAI_AGAIN', 'The host name could not be looked up', false],
	['EHOSTUNREACH', 'The connection broke before the answer', true],
	['ENETUNREACH', 'The connection broke before the answer', true],
	['EPROTO', NOT_SECURED, false],
	['ERR_SSL_WRONG_VERSION_NUMBER', NOT_SECURED, false],
	['DEPTH_ZERO_SELF_SIGNED_CERT', "The server's certificate is not trusted", false],
	['CERT_HAS_EXPIRED', "The server's certificate is not trusted", false],
	['ERR_TLS_CERT_ALTNAME_INVALID', "The server's certificate is not trusted", false],
];

describe.each(SHAPES)('%s', (_name, make) => {
	it.each(MEANINGS)('with %s means: %s', (code, reason, mayHaveArrived) => {
		expect(describeFailure(make(code))).toEqual({ kind: 'failure', reason, mayHaveArrived });
	});
});

/** An error of connecting, as Node throws it. */
function aConnectError(code: string): Error {
	return Object.assign(new Error(`connect ${code} 127.0.0.1:443`), { code, syscall: 'connect' });
}

describe.each<[string, (error: Error) => unknown]>([
	['the network', (error) => error],
	['axios', (error) => AxiosError.from(error, (error as Error & { code: string }).code)],
	['n8n 2', (error) => wrapped(AxiosError.from(error, (error as Error & { code: string }).code))],
	[
		'n8n 1',
		(error) => wrappedByVersion1(AxiosError.from(error, (error as Error & { code: string }).code)),
	],
])('an error of connecting in the error of %s', (_name, wrap) => {
	it.each([
		['EHOSTUNREACH', 'There is no route to the host'],
		['ENETUNREACH', 'The network cannot be reached'],
		['ECONNREFUSED', 'The host refused the connection'],
		['ECONNRESET', 'The host closed the connection at once'],
		['ETIMEDOUT', 'No connection to the host could be made in time'],
	])('with %s says that nothing was sent: %s', (code, reason) => {
		expect(describeFailure(wrap(aConnectError(code)))).toEqual({
			...{ kind: 'failure', reason, mayHaveArrived: false },
		});
	});

	it('that failed at every address of the host says the same', () => {
		const code = 'ETIMEDOUT';
		const all = new AggregateError([aConnectError(code), aConnectError('ENETUNREACH')]);

		expect(describeFailure(wrap(Object.assign(all, { code })))).toMatchObject({
			mayHaveArrived: false,
		});
	});
});

describe('a failure', () => {
	it('is known by the HTTP code of n8n when there is no other', () => {
		const error = Object.assign(new Error('failed'), { httpCode: 'ECONNREFUSED' });

		expect(describeFailure(error)).toMatchObject({ reason: 'The host refused the connection' });
	});

	it('is found however deep it was wrapped', () => {
		const deep = new Error('outer', {
			cause: new Error('inner', { cause: aSystemError('EPIPE') }),
		});

		expect(describeFailure(deep)).toMatchObject({
			reason: 'The connection broke before the answer',
		});
	});

	it('is the outermost one that is known', () => {
		const error = Object.assign(aSystemError('ECONNREFUSED'), { cause: aSystemError('EPIPE') });

		expect(describeFailure(error)).toMatchObject({ reason: 'The host refused the connection' });
	});

	it('of many addresses of a host is known by its code', () => {
		const error = Object.assign(new AggregateError([aSystemError('ECONNREFUSED')]), {
			code: 'ECONNREFUSED',
		});

		expect(describeFailure(wrapped(error))).toMatchObject({ mayHaveArrived: false });
	});

	it('is looked for in vain in errors that go round in a circle, without end', () => {
		const inner = new Error('inner');
		const outer = new Error('outer', { cause: inner });
		inner.cause = outer;

		expect(describeFailure(outer)).toMatchObject({ reason: 'The request did not go through' });
	});

	it.each(['SsrfBlockedIpError', 'SsrfBlockedHostnameError'])(
		'is a refusal of this n8n when it is a %s, before anything was sent',
		(name) => {
			const error = wrapped(Object.assign(new Error('blocked'), { name }));

			expect(describeFailure(error)).toEqual({
				kind: 'failure',
				reason: 'This n8n does not allow requests to that host',
				mayHaveArrived: false,
			});
		},
	);

	it.each([
		['an error without a code', new Error(SECRET)],
		['an error with an unknown code', aSystemError('EUNHEARDOF')],
		['text', SECRET],
		['nothing', undefined],
		['null', null],
		['a list', [SECRET]],
	])('is taken for one that may have arrived when it is %s', (_name, error) => {
		expect(describeFailure(error)).toEqual({
			kind: 'failure',
			reason: 'The request did not go through',
			mayHaveArrived: true,
		});
	});

	it.each(SHAPES)('never shows the address or the UserSig of %s', (_name, make) => {
		const results = MEANINGS.map(([code]) => describeFailure(make(code)));

		expect(JSON.stringify(results)).not.toMatch(/usersig|chat\.example/);
	});
});

describe('a credential that became unusable', () => {
	const account = { reason: 'The pasted UserSig expired', hint: 'Paste a new one.' };

	it.each([
		['itself', new CredentialError(account)],
		['in the error of n8n 2', wrapped(new CredentialError(account))],
		[
			'in an error around that',
			new Error('outer', { cause: wrapped(new CredentialError(account)) }),
		],
	])('is known %s', (_name, error) => {
		expect(describeFailure(error)).toEqual({ kind: 'unusable', problem: account });
	});

	it('is known by its text in the error of n8n 1, which drops everything else', () => {
		expect(describeFailure(wrappedByVersion1(new CredentialError(account)))).toEqual({
			kind: 'unusable',
			problem: {
				reason: 'The pasted UserSig expired. Paste a new one',
				hint: 'Correct the Tencent Chat API credential.',
			},
		});
	});
});
