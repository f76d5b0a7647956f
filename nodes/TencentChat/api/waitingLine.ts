import type { Halt } from './halt';

/** Those who wait for something, first come, first served; a halted run leaves the line at once. */
export class WaitingLine<Turn> {
	private readonly line = new Set<(turn: Turn | undefined) => void>();

	get length(): number {
		return this.line.size;
	}

	/** Resolves to what is given out on its turn, to nothing when it is dismissed or `halt` comes first. */
	async wait(halt?: Halt): Promise<Turn | undefined> {
		if (halt?.isHalted) return undefined;
		return await new Promise((resolve) => {
			const onTurn = (turn: Turn | undefined) => {
				forgetHalt?.();
				resolve(turn);
			};
			const forgetHalt = halt?.onHalt(() => {
				this.line.delete(onTurn);
				resolve(undefined);
			});
			this.line.add(onTurn);
		});
	}

	/** Gives the first in line what it waits for. Returns whether there was one. */
	next(turn: Turn): boolean {
		const [onTurn] = this.line;
		if (onTurn === undefined) return false;
		this.line.delete(onTurn);
		onTurn(turn);
		return true;
	}

	/** Sends everybody away with nothing. */
	dismiss(): void {
		for (const onTurn of this.line) onTurn(undefined);
		this.line.clear();
	}
}
