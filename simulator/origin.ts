/** The client platforms that Tencent's callbacks name in `OptPlatform`. */
export const PLATFORMS = ['Android', 'iOS', 'iPad', 'macOS', 'Unknown', 'Web', 'Windows'] as const;

/** One of {@link PLATFORMS}. */
export type Platform = (typeof PLATFORMS)[number];

/** Who acts: an admin over the server API, or an account with a client app. */
export type Origin =
	| { readonly kind: 'rest'; readonly admin: string; readonly clientIp: string }
	| {
			readonly kind: 'client';
			readonly account: string;
			readonly platform: Platform;
			readonly clientIp: string;
	  };

/** The address of callers that have none, because no network was in between. */
export const LOCAL_IP = '127.0.0.1';

/** Whose name stands for the change: the admin's, or that of the account itself. */
export function operatorOf(origin: Origin): string {
	return origin.kind === 'rest' ? origin.admin : origin.account;
}
