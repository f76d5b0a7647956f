import { createHash } from 'node:crypto';

import { problem, type Problem } from '../problem';
import { resolveBaseUrl } from './baseUrl';
import { createRedactor, type Redact } from '../redaction/redactor';
import { DEFAULT_REGION } from './regions';
import { NO_SDK_APP_ID, readSdkAppId } from './sdkAppId';
import { readUserSig, signUserSig, type UserSigClaims } from './userSig';
import { UserSigCache, type Signer } from './userSigCache';

/** The admin account that calls are made with, checked and ready for use. */
export interface AdminAccount {
	/** Without a trailing slash. */
	readonly baseUrl: string;
	readonly sdkAppId: number;
	readonly identifier: string;
	/** Tells credentials apart without holding a secret. */
	readonly fingerprint: string;
	/** A UserSig that is valid at `nowSeconds` since 1970. */
	readonly userSig: (nowSeconds: number) => Promise<string>;
	/** Takes this credential's secrets out of a text that Tencent, or who answers for it, sent. */
	readonly redact: Redact;
	/** Makes the next call sign a new UserSig; missing when the UserSig was pasted. */
	readonly renewUserSig?: () => void;
	/** Signs a UserSig for any user of the app; missing when the UserSig was pasted. */
	readonly sign?: (claims: Omit<UserSigClaims, 'sdkAppId'>) => Promise<string>;
}

/** Shortest and longest lifetime of a generated UserSig, in seconds; Tencent allows 50 years. */
export const USER_SIG_LIFETIME = { min: 60, max: 50 * 365 * 86_400, default: 86_400 };

const CREDENTIAL = 'the Tencent Chat API credential';

const cache = new UserSigCache();

/** Reads the fields of the credential and checks them before any call is made. */
export async function readAccount(
	fields: Readonly<Record<string, unknown>>,
	nowSeconds: number,
): Promise<AdminAccount | Refusal> {
	const sdkAppId = readSdkAppId(fields.sdkAppId);
	const identifier = text(fields.identifier).trim();
	const base = resolveBaseUrl(text(fields.region) || DEFAULT_REGION, text(fields.baseUrl));
	if (sdkAppId === undefined) return { problem: NO_SDK_APP_ID };
	if (identifier === '') {
		return problem(
			'Identifier is empty',
			"Enter an admin account of the app, usually 'administrator'.",
		);
	}
	if ('problem' in base) return problem(base.problem, `Correct it in ${CREDENTIAL}.`);
	const signing =
		fields.userSigSource === 'userSig'
			? await readPasted(text(fields.userSig).trim(), { sdkAppId, identifier }, nowSeconds)
			: readGenerated(fields, { sdkAppId, identifier });
	if ('problem' in signing) return signing;
	const { secret, ...userSig } = signing;
	const fingerprint = createHash('sha256')
		.update(JSON.stringify([base.url, sdkAppId, identifier, secret]))
		.digest('base64');
	return { baseUrl: base.url, sdkAppId, identifier, fingerprint, ...userSig };
}

/** Why no call can be made with the credential. */
interface Refusal {
	readonly problem: Problem;
}

interface Signing extends Pick<AdminAccount, 'redact' | 'renewUserSig' | 'sign' | 'userSig'> {
	readonly secret: string;
}

type Claimant = Pick<AdminAccount, 'sdkAppId' | 'identifier'>;

function readGenerated(
	fields: Readonly<Record<string, unknown>>,
	claimant: Claimant,
): Signing | Refusal {
	const secretKey = text(fields.secretKey).trim();
	if (secretKey === '') {
		return problem('Secret Key is empty', 'Copy it from the Chat console, or paste a UserSig.');
	}
	const lifetime = Number(fields.userSigLifetime ?? USER_SIG_LIFETIME.default);
	const { min, max } = USER_SIG_LIFETIME;
	if (!Number.isSafeInteger(lifetime) || lifetime < min || lifetime > max) {
		return problem(
			'UserSig Lifetime is out of range',
			`Enter whole seconds from ${min} to ${max} in ${CREDENTIAL}.`,
		);
	}
	const signer: Signer = { ...claimant, secretKey, lifetime };
	const shared = cache.of(signer);
	return {
		secret: secretKey,
		redact: createRedactor([secretKey], () => shared.recent),
		userSig: async (nowSeconds) => await shared.get(signer, nowSeconds),
		renewUserSig: () => shared.expire(),
		sign: async (claims) =>
			await signUserSig({ ...claims, sdkAppId: claimant.sdkAppId }, secretKey),
	};
}

async function readPasted(
	userSig: string,
	{ sdkAppId, identifier }: Claimant,
	nowSeconds: number,
): Promise<Signing | Refusal> {
	if (userSig === '') return problem('UserSig is empty', `Paste one into ${CREDENTIAL}.`);
	const claims = await readUserSig(userSig);
	if (!claims) {
		return problem(
			'The pasted UserSig cannot be read',
			`Paste the whole text, without quotes or line breaks, into ${CREDENTIAL}.`,
		);
	}
	if (claims.sdkAppId !== sdkAppId) {
		return problem(
			`The pasted UserSig was made for SDKAppID ${claims.sdkAppId}, not for ${sdkAppId}`,
			'Correct SDKAppID, or paste a UserSig of this app.',
		);
	}
	if (claims.identifier !== identifier) {
		return problem(
			`The pasted UserSig was made for "${claims.identifier}", not for "${identifier}"`,
			'Correct Identifier, or paste a UserSig of this account.',
		);
	}
	const expiresAt = claims.signedAt + claims.lifetime;
	if (expiresAt <= nowSeconds) {
		return problem(
			`The pasted UserSig expired on ${formatTime(expiresAt)}`,
			`Paste a new one into ${CREDENTIAL}, or let it be generated from the secret key.`,
		);
	}
	return { secret: userSig, redact: createRedactor([userSig]), userSig: async () => userSig };
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function formatTime(seconds: number): string {
	const time = new Date(seconds * 1000);
	// A UserSig may claim any number, also one beyond the calendar.
	return Number.isNaN(time.getTime())
		? 'an impossible date'
		: `${time.toISOString().slice(0, 19)}Z`;
}
