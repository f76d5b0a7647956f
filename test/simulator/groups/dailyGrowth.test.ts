import { DailyGrowth } from '../../../simulator/state/groups/dailyGrowth';

describe('the growth of an app in a day', () => {
	it('is what came less what went, until it is midnight in Beijing', () => {
		const growth = new DailyGrowth();
		const midnight = Date.UTC(2030, 0, 1, 16) / 1000;

		growth.note(1, midnight - 3);
		growth.note(1, midnight - 2);
		growth.note(-1, midnight - 1);

		expect(growth.until(midnight - 1)).toBe(1);
		expect(growth.until(midnight)).toBe(0);
		growth.note(1, midnight);
		expect(growth.until(midnight + 86_399)).toBe(1);
		expect(growth.until(midnight + 86_400)).toBe(0);
	});
});
