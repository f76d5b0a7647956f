import {
	CREDENTIAL_ERROR_CODE,
	CredentialError,
} from '../../nodes/TencentChat/api/credentialError';

const PROBLEM = { problem: 'Secret Key is empty', hint: 'Copy it from the Chat console.' };

describe('CredentialError', () => {
	it('says what is wrong and what to do, in one message', () => {
		const error = new CredentialError(PROBLEM);

		expect(error.message).toBe('Secret Key is empty. Copy it from the Chat console.');
	});

	it('carries a code and the problem, because n8n wraps errors and changes their class', () => {
		const error = new CredentialError(PROBLEM);

		expect(error.code).toBe(CREDENTIAL_ERROR_CODE);
		expect(error.account).toBe(PROBLEM);
		expect(error.name).toBe('CredentialError');
	});
});
