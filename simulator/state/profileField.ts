import type { Account } from './account';
import type { ProfileValue } from './profile';

/** Sets a profile field of an account. */
export function setProfileField(account: Account, tag: string, value: ProfileValue): void {
	account.profile.set(tag, value);
	account.profileSequence += 1;
}
