import { adviseOnErrorOutput } from '../../../../../nodes/TencentChat/host/output/errorOutput';

/** Outputs with so many items in all. */
function outputsOf(success: number, failed: number) {
	const item = { json: {} };
	return [Array(success).fill(item), Array(failed).fill(item)];
}

describe("the advice about n8n's error output", () => {
	it('is given for a large run, as n8n moves items one by one', () => {
		const advice = adviseOnErrorOutput(
			{ onError: 'continueErrorOutput' },
			outputsOf(30_000, 20_000),
		);

		expect(advice).toContain("Set On Error to 'Continue'");
	});

	it('is not given for a smaller run, where nobody would notice', () => {
		expect(adviseOnErrorOutput({ onError: 'continueErrorOutput' }, outputsOf(49_999, 0))).toBe('');
	});

	it.each(['continueRegularOutput', 'stopWorkflow', undefined] as const)(
		'is not given when On Error is %s',
		(onError) => {
			expect(adviseOnErrorOutput({ onError }, outputsOf(60_000, 0))).toBe('');
		},
	);
});
