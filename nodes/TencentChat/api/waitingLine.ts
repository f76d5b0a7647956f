import type { Halt } from './halt';

/** Those who wait for their turn, first come, first served; a halted run leaves the line at once. */
export class WaitingLine {
	private readonly line = new Set<() => void>();

	get length(): number {
		return this.line.size;
	}

	/** Resolves to true on its turn, to false when `halt` comes first. */
	async wait(halt?: Halt): Promise<boolean> {
		if (halt?.isHalted) return false;
		return await new Promise((resolve) => {
			const onTurn = () => {
				forgetHalt?.();
				resolve(true);
			};
			const forgetHalt = halt?.onHalt(() => {
				this.line.delete(onTurn);
				resolve(false);
			});
			this.line.add(onTurn);
		});
	}

	/** Gives the turn to the first in line. Returns whether there was one. */
	next(): boolean {
		const [onTurn] = this.line;
		if (onTurn === undefined) return false;
		this.line.delete(onTurn);
		onTurn();
		return true;
	}
}
