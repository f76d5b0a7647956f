import { Recent } from '../../log/recent';

/** Notices of a group that are kept; older ones are forgotten. */
const KEPT_NOTICES = 1000;

/** A notice of the app to members of a group; it is for those who are online, and has no number. */
export interface Notice {
	readonly content: string;
	/** Seconds since the epoch. */
	readonly time: number;
	readonly receivers: readonly string[];
}

/** The last notices of a group. */
export class Notices {
	private readonly recent = new Recent<Notice>(KEPT_NOTICES);

	add(notice: Notice): void {
		this.recent.push(notice);
	}

	list(): Notice[] {
		return this.recent.toArray();
	}
}
