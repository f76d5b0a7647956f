import {
	UNUSABLE_CREDENTIAL,
	CredentialError,
} from '../../../../../nodes/TencentChat/api/credential/credentialError';

const PROBLEM = { reason: 'Secret Key is empty', hint: 'Copy it from the Chat console.' };

describe('CredentialError', () => {
	it('says what is wrong and what to do, in one message', () => {
		const error = new CredentialError(PROBLEM);

		expect(error.message).toBe(
			'The credential cannot be used: Secret Key is empty. Copy it from the Chat console.',
		);
	});

	it('has its message as its code, too, which is what the dialog of a credential shows', () => {
		const error = new CredentialError(PROBLEM);

		expect(error.code).toBe(error.message);
		expect(error.code.startsWith(UNUSABLE_CREDENTIAL)).toBe(true);
	});

	it('carries the problem, because n8n wraps errors and changes their class', () => {
		const error = new CredentialError(PROBLEM);

		expect(error.problem).toBe(PROBLEM);
		expect(error.name).toBe('CredentialError');
	});
});
