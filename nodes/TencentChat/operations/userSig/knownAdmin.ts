import type { AdminAccount } from '../../api/credential/adminAccount';

/** An admin account that every app has from the start; there may be nine more. */
const DEFAULT_ADMIN = 'administrator';

/** What a server may drop or take for another character: control and format characters, blanks. */
const UNSEEN = /[\p{C}\s]/gu;

/**
 * Whether a UserID names an admin that this node knows of. Tencent says that values are
 * case-sensitive; a spelling that only looks the same is taken for the admin all the same, as no
 * user should have it.
 */
export function isKnownAdmin(
	userId: string,
	{ identifier }: Pick<AdminAccount, 'identifier'>,
): boolean {
	const look = lookOf(userId);
	return [identifier, DEFAULT_ADMIN].some((admin) => lookOf(admin) === look);
}

function lookOf(userId: string): string {
	return userId.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
}
