/** The most departures that any window [t, t + 1000) holds. */
export function mostInOneSecond(departures: readonly number[]): number {
	const times = [...departures].sort((left, right) => left - right);
	let most = 0;
	let oldest = 0;
	times.forEach((time, index) => {
		while ((times[oldest] ?? time) + 1000 <= time) oldest += 1;
		most = Math.max(most, index - oldest + 1);
	});
	return most;
}

/** The times between departures that follow each other. */
export function gaps(departures: readonly number[]): number[] {
	return departures.slice(1).map((time, index) => time - (departures[index] ?? time));
}
