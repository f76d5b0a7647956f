/** Whether an account is logged in, or only reached by push. */
export const ONLINE_STATUSES = ['Online', 'PushOnline', 'Offline'] as const;

/** One of {@link ONLINE_STATUSES}. */
export type OnlineStatus = (typeof ONLINE_STATUSES)[number];

/** How an account can be reached at this moment. */
export interface Presence {
	readonly status: OnlineStatus;
	/** The platforms that have this status. */
	readonly platforms: readonly string[];
}

/** An account that is logged in nowhere. */
export const OFFLINE: Presence = { status: 'Offline', platforms: [] };

/** Where an account is when only its status is known: push reaches phones and nothing else. */
const USUAL_PLATFORMS: Readonly<Record<OnlineStatus, readonly string[]>> = {
	Online: ['Web'],
	PushOnline: ['iPhone'],
	Offline: [],
};

/** A presence with the platforms that it is on, or usual ones. */
export function presence(status: OnlineStatus, platforms = USUAL_PLATFORMS[status]): Presence {
	return { status, platforms };
}
