import type { Halt } from '../halt';

/** Those who wait for something, first come, first served; a halted run leaves the queue at once. */
export class WaitQueue<Turn> {
	private readonly queue = new Set<(turn: Turn | undefined) => void>();

	get length(): number {
		return this.queue.size;
	}

	/** Resolves to what is given out on its turn, to undefined when it is dismissed or `halt` comes first. */
	async wait(halt?: Halt): Promise<Turn | undefined> {
		if (halt?.isHalted) return undefined;
		return await new Promise((resolve) => {
			const onTurn = (turn: Turn | undefined) => {
				forgetHalt?.();
				resolve(turn);
			};
			const forgetHalt = halt?.onHalt(() => {
				this.queue.delete(onTurn);
				resolve(undefined);
			});
			this.queue.add(onTurn);
		});
	}

	/** Gives the first in the queue what it waits for. Returns whether there was one. */
	next(turn: Turn): boolean {
		const [onTurn] = this.queue;
		if (onTurn === undefined) return false;
		this.queue.delete(onTurn);
		onTurn(turn);
		return true;
	}

	/** Sends everybody away without. */
	dismiss(): void {
		for (const onTurn of this.queue) onTurn(undefined);
		this.queue.clear();
	}
}
