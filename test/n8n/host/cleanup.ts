/** What has to be undone before this process ends. */
const tasks = new Set<() => void>();

/** Conventional exit codes of a program that a signal has ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

process.once('exit', cleanUp);
for (const [signal, code] of Object.entries(EXIT_CODES)) {
	process.once(signal, () => {
		cleanUp();
		process.exit(code);
	});
}

/**
 * Has something undone when this process ends, also by Ctrl-C. Gives what takes it back; the task
 * must not wait for anything.
 */
export function atExit(task: () => void): () => void {
	tasks.add(task);
	return () => tasks.delete(task);
}

function cleanUp(): void {
	for (const task of tasks) task();
	tasks.clear();
}
