import type { AdminAccount } from '../nodes/TencentChat/api/credential/adminAccount';
import { redact } from '../nodes/TencentChat/api/redaction/redact';

/** An account whose UserSig is generated, as a checked credential gives it. */
export function aFakeAccount(overrides: Partial<AdminAccount> = {}): AdminAccount {
	return {
		baseUrl: 'https://chat.example',
		sdkAppId: 1_400_000_000,
		identifier: 'administrator',
		fingerprint: 'fingerprint of administrator',
		userSig: async () => 'a-user-sig',
		redact: (text) => redact(text),
		renewUserSig: () => {},
		...overrides,
	};
}

/** An account whose UserSig was pasted, so that no new one can be signed. */
export function aFakePastedAccount(overrides: Partial<AdminAccount> = {}): AdminAccount {
	return aFakeAccount({ renewUserSig: undefined, ...overrides });
}
