/** Under Jest, `process` is a copy that hears nothing; see `jestEnvironment.js`. */
const thisProcess = (globalThis as { realProcess?: NodeJS.Process }).realProcess ?? process;

/** What has to be undone before this process ends. */
const tasks = new Set<() => void>();

/** What is listened to while there is something to undo: the end, and the signals that bring it. */
const LISTENERS: ReadonlyMap<string, () => void> = new Map([
	['exit', cleanUp],
	// Conventional exit codes of a program that a signal has ended.
	['SIGINT', () => thisProcess.exit(130)],
	['SIGTERM', () => thisProcess.exit(143)],
	['SIGHUP', () => thisProcess.exit(129)],
]);

/**
 * Has something undone when this process ends, also by Ctrl-C. Gives what takes it back; the task
 * must not wait for anything.
 */
export function atExit(task: () => void): () => void {
	if (tasks.size === 0) LISTENERS.forEach((listener, event) => thisProcess.on(event, listener));
	tasks.add(task);
	return () => {
		tasks.delete(task);
		if (tasks.size === 0) LISTENERS.forEach((listener, event) => thisProcess.off(event, listener));
	};
}

/** The last comes first: programs are ended before the folder is removed that they write to. */
function cleanUp(): void {
	for (const task of [...tasks].reverse()) task();
	tasks.clear();
}
