const POLL_MS = 100;

/** What is asked again. */
type Unanswered = undefined | false;

/** Asks again and again until there is an answer; fails after `patienceMs`, saying what was waited for. */
export async function until<T>(
	what: string,
	ask: () => Promise<T | Unanswered> | T | Unanswered,
	patienceMs = 120_000,
): Promise<T> {
	const giveUpAt = Date.now() + patienceMs;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > giveUpAt) throw new Error(`Waited ${patienceMs} ms in vain for ${what}`);
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
}
