import { QUIET_MS, SparingLog } from '../../../../nodes/TencentChatTrigger/receive/sparingLog';

it('lets one line through each second, and says how many it left out', () => {
	const log = new SparingLog();

	const lines = Array.from({ length: 2501 }, (_line, ms) => log.admit('refused', `line ${ms}`, ms));

	expect(lines.filter((line) => line !== undefined)).toEqual([
		'line 0',
		'line 1000 (and 999 more in the last 1 s)',
		'line 2000 (and 999 more in the last 1 s)',
	]);
});

it('counts for as long as nothing was written', () => {
	const log = new SparingLog();
	log.admit('refused', 'first', 0);
	log.admit('refused', 'second', 1);

	expect(log.admit('refused', 'third', 60_000)).toBe('third (and 1 more in the last 60 s)');
	expect(log.admit('refused', 'fourth', 120_000)).toBe('fourth');
});

it('keeps subjects apart, so that forged requests hide no fault', () => {
	const log = new SparingLog();
	log.admit('refused', 'forged', 0);

	expect(log.admit('fault', 'broken', 1)).toBe('broken');
	expect(log.admit('refused', 'forged', 2)).toBeUndefined();
});

it('is not silenced by a clock that is set back', () => {
	const log = new SparingLog();
	log.admit('refused', 'first', 3_600_000);

	expect(log.admit('refused', 'second', 3_600_000 - QUIET_MS)).toBe('second');
});
