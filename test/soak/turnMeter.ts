/**
 * Measures how long the event loop is held, in CPU time of this process: what other programs on the machine
 * take does not count. The threads that collect garbage beside it do, so it says rather too much.
 */
export class TurnMeter {
	/** Milliseconds. */
	longestMs = 0;

	private timer: NodeJS.Timeout | undefined;

	start(): void {
		let before = process.cpuUsage();
		const look = () => {
			const { user, system } = process.cpuUsage(before);
			this.longestMs = Math.max(this.longestMs, (user + system) / 1000);
			before = process.cpuUsage();
			this.timer = setTimeout(look, 0);
		};
		this.timer = setTimeout(look, 0);
	}

	stop(): void {
		clearTimeout(this.timer);
	}
}
