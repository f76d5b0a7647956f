import type { Halt } from '../halt';
import { WaitQueue } from './waitQueue';

/** Gives a permit back; calling it again does nothing. */
export type Release = () => void;

/** A fixed number of permits, handed out first come, first served. */
export class Semaphore {
	private free: number;

	private readonly queue = new WaitQueue<Release>();

	constructor(private readonly capacity: number) {
		this.free = capacity;
	}

	/** Whether nobody holds a permit or waits for one. */
	get isIdle(): boolean {
		return this.free === this.capacity && this.queue.length === 0;
	}

	/** A permit when one is free at once, else undefined. */
	tryAcquire(): Release | undefined {
		if (this.free === 0) return undefined;
		this.free -= 1;
		return this.createRelease();
	}

	/** Waits for a permit. Resolves to undefined when the run is halted first. */
	async acquire(halt?: Halt): Promise<Release | undefined> {
		if (halt?.isHalted) return undefined;
		return this.tryAcquire() ?? (await this.queue.wait(halt));
	}

	private createRelease(): Release {
		let isHeld = true;
		return () => {
			if (!isHeld) return;
			isHeld = false;
			// A permit that is passed on never counts as free, so nobody can jump the queue.
			if (!this.queue.next(this.createRelease())) this.free += 1;
		};
	}
}
