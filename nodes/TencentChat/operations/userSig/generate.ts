import { type Checked, problem } from '../../api/problem';
import { USER_SIG_LIFETIME } from '../../api/credential/adminAccount';
import { userIdField } from '../fields';
import type { LocalOperation } from '../operation';
import { USER_ID } from '../reader';
import { checkUserId, checkWholeNumber, readCollection, showValue } from '../../checks';
import { isKnownAdmin } from './knownAdmin';

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
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Allow Admin',
					name: 'allowAdmin',
					type: 'boolean',
					// Whether admins may log in here is decided in the workflow, never by what comes in.
					noDataExpression: true,
					default: false,
					description:
						"Whether to sign for the credential's own identifier or for 'administrator' too. Whoever has such a UserSig can do everything in the app, so keep this off where User ID comes from outside. The app's other admin accounts are not known here: filter them out before this node.",
				},
			],
		},
	],
	parameters: [USER_ID.name, 'lifetime', 'options'],
	compute: async ({ userId, lifetime, options }, account, nowSeconds) => {
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
		const mayBeAdmin = readAllowAdmin(options);
		if ('problem' in mayBeAdmin) return mayBeAdmin;
		if (!mayBeAdmin.value && isKnownAdmin(identifier.value, account)) {
			return problem(
				`User ID ${showValue(identifier.value)} is an admin account of the app`,
				"Its UserSig can do everything in the app. Turn on 'Allow Admin' only where no stranger can choose the User ID.",
			);
		}
		const signedAt = Math.floor(nowSeconds);
		const claims = { identifier: identifier.value, signedAt, lifetime: seconds.value };
		return {
			value: {
				userId: identifier.value,
				sdkAppId: account.sdkAppId,
				userSig: await account.sign(claims),
				expiresAt: new Date((signedAt + seconds.value) * 1000).toISOString(),
			},
		};
	},
};

/** Off unless it is plainly on: also where what should decide came to nothing. */
function readAllowAdmin(options: unknown): Checked<boolean> {
	const given = readCollection(options);
	const value = 'allowAdmin' in given ? given.allowAdmin : false;
	if (typeof value === 'boolean') return { value };
	return problem(`Option 'Allow Admin' is ${showValue(value)}`, 'Set it to true or false.');
}
