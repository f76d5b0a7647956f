import type { Halt } from '../halt';
import { Semaphore, type Release } from './semaphore';

/**
 * A lock for each account that is written to. Tencent refuses a write that overlaps another write to
 * the same account (30008), so whoever holds the lock of an account is alone with it.
 */
export class AccountLocks {
	private readonly locks = new Map<string, Semaphore>();

	/** The number of locks that are held or waited for. */
	get size(): number {
		return this.locks.size;
	}

	/** Takes the lock when it is free at once. */
	tryEnter(key: string): Release | undefined {
		const lock = this.open(key);
		const leave = lock.tryAcquire();
		return leave && this.leaving(key, lock, leave);
	}

	/** Waits for the lock, first come, first served. Resolves to undefined when the run is halted. */
	async enter(key: string, halt?: Halt): Promise<Release | undefined> {
		if (halt?.isHalted) return undefined;
		const lock = this.open(key);
		const leave = await lock.acquire(halt);
		return leave && this.leaving(key, lock, leave);
	}

	private open(key: string): Semaphore {
		const known = this.locks.get(key);
		if (known) return known;
		const lock = new Semaphore(1);
		this.locks.set(key, lock);
		return lock;
	}

	private leaving(key: string, lock: Semaphore, leave: Release): Release {
		return () => {
			leave();
			if (lock.isIdle && this.locks.get(key) === lock) this.locks.delete(key);
		};
	}
}
