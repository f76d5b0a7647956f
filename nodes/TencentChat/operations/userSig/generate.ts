import { USER_SIG_LIFETIME } from '../../api/account';
import { userIdField } from '../fields';
import type { LocalOperation } from '../operation';
import { USER_ID } from '../reader';
import { checkUserId, checkWholeNumber, problem } from '../values';

const ONE_DAY = USER_SIG_LIFETIME.default;

/** Signs a UserSig with which a user's client logs in. Makes no call. */
export const generateUserSig: LocalOperation = {
	kind: 'local',
	resource: 'userSig',
	value: 'generate',
	name: 'Generate',
	action: 'Generate a usersig',
	description: "Sign a UserSig for a user's client to log in with; no call is made",
	properties: [
		{
			...userIdField,
			placeholder: 'e.g. customer_01',
			description: 'UserID of the user who logs in',
		},
		{
			displayName: 'Lifetime',
			name: 'lifetime',
			type: 'number',
			typeOptions: { minValue: USER_SIG_LIFETIME.min, maxValue: USER_SIG_LIFETIME.max },
			default: ONE_DAY,
			description: 'How long the UserSig is valid, in seconds',
		},
	],
	parameters: [USER_ID.name, 'lifetime'],
	compute: ({ userId, lifetime }, account, nowSeconds) => {
		const identifier = checkUserId(userId, USER_ID.label);
		if ('problem' in identifier) return identifier;
		const seconds = checkWholeNumber(lifetime, 'Lifetime', USER_SIG_LIFETIME);
		if ('problem' in seconds) return seconds;
		if (account.sign === undefined) {
			return problem(
				'The credential holds a pasted UserSig, which can sign for nobody else',
				"Choose 'Generate From Secret Key' in the Tencent Chat API credential.",
			);
		}
		const signedAt = Math.floor(nowSeconds);
		return {
			value: {
				userId: identifier.value,
				sdkAppId: account.sdkAppId,
				userSig: account.sign({ identifier: identifier.value, signedAt, lifetime: seconds.value }),
				expiresAt: new Date((signedAt + seconds.value) * 1000).toISOString(),
			},
		};
	},
};
