import type { Halt } from './halt';
import { WaitingLine } from './waitingLine';

/** Gives a slot back; calling it again does nothing. */
export type Release = () => void;

/** A fixed number of slots, handed out first come, first served. */
export class Slots {
	private free: number;

	private readonly line = new WaitingLine<Release>();

	constructor(private readonly capacity: number) {
		this.free = capacity;
	}

	/** Whether nobody holds a slot or waits for one. */
	get isIdle(): boolean {
		return this.free === this.capacity && this.line.length === 0;
	}

	/** A slot when one is free at once, else nothing. */
	tryAcquire(): Release | undefined {
		if (this.free === 0) return undefined;
		this.free -= 1;
		return this.createRelease();
	}

	/** Waits for a slot. Resolves to nothing when the run is halted first. */
	async acquire(halt?: Halt): Promise<Release | undefined> {
		if (halt?.isHalted) return undefined;
		return this.tryAcquire() ?? (await this.line.wait(halt));
	}

	private createRelease(): Release {
		let isHeld = true;
		return () => {
			if (!isHeld) return;
			isHeld = false;
			// A slot that is passed on never counts as free, so nobody can jump the line.
			if (!this.line.next(this.createRelease())) this.free += 1;
		};
	}
}
