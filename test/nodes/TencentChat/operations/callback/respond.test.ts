import type { ParameterValues } from '../../../../../nodes/TencentChat/bulk/parameters';
import { respondToCallback } from '../../../../../nodes/TencentChat/operations/callback/respond';

function decide(values: ParameterValues) {
	return respondToCallback.toDecision(values);
}

describe('a decision', () => {
	it('allows, whatever code and text are left behind', () => {
		const left = { refuseCode: 'x', refuseText: 'No' };

		expect(decide({ decision: 'allow', ...left })).toEqual({ value: { code: 0, text: '' } });
	});

	it.each([
		[38_000, undefined, { code: 38_000, text: '' }],
		[39_000, 'No', { code: 39_000, text: 'No' }],
		['38001', 7, { code: 38_001, text: '7' }],
		[null, null, { code: 38_000, text: '' }],
	])('refuses with the code %p and the text %p', (refuseCode, refuseText, value) => {
		expect(decide({ decision: 'refuse', refuseCode, refuseText })).toEqual({ value });
	});

	it.each([
		[{ decision: 'maybe' }, 'Decision is "maybe"', 'Choose one of allow, refuse.'],
		[{ decision: undefined }, 'Decision is undefined', 'Choose one of allow, refuse.'],
		[{ decision: 'refuse', refuseCode: 37_999 }, 'Refuse Code is 37999', '38000 to 39000'],
		[{ decision: 'refuse', refuseCode: 39_001 }, 'Refuse Code is 39001', '38000 to 39000'],
		[{ decision: 'refuse', refuseText: ['No'] }, 'Refuse Text is a list', 'text'],
		[{ decision: 'refuse', refuseText: '字'.repeat(86) }, 'Refuse Text', '256'],
	])('%j is none', (values, reason, hint) => {
		const decision = decide(values);

		expect('problem' in decision && decision.problem.reason).toContain(reason);
		expect(JSON.stringify(decision)).toContain(hint);
	});
});
