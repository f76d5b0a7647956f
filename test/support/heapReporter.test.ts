interface Reporter {
	onTestResult(test: { path: string }, result: { memoryUsage?: number }): void;
	getLastError(): Error | undefined;
}

const HeapReporter = jest.requireActual<new () => Reporter>('./heapReporter.js');

function errorAfter(...heaps: readonly (number | undefined)[]): string | undefined {
	const reporter = new HeapReporter();
	heaps.forEach((memoryUsage, index) => {
		reporter.onTestResult({ path: `${index}.test.ts` }, memoryUsage ? { memoryUsage } : {});
	});
	return reporter.getLastError()?.message;
}

describe('the reporter of the heap', () => {
	it('has no objection while every heap is within 400 MB', () => {
		expect(errorAfter()).toBeUndefined();
		expect(errorAfter(100_000_000, 400_000_000)).toBeUndefined();
	});

	it('names the test file after which a heap was largest, when it is over 400 MB', () => {
		expect(errorAfter(100_000_000, 612_300_000, 510_000_000)).toBe(
			"A worker's heap has 613 MB after 1.test.ts, more than the 400 MB it may have",
		);
	});

	it('objects when a heap was not measured, as it would pass unseen', () => {
		expect(errorAfter(100_000_000, undefined)).toBe('No heap was measured: add --logHeapUsage');
	});
});
