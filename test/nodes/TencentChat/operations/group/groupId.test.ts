import { checkGroupId } from '../../../../../nodes/TencentChat/operations/group/groupId';

import { reasonIn } from '../support/calls';

describe('a Group ID', () => {
	it.each([
		['deal_1001', 'deal_1001'],
		[' deal 1001, Lyon ', 'deal 1001, Lyon'],
		['@TGS#2J4SZEAEL', '@TGS#2J4SZEAEL'],
		['@TGS#_@TGS#cQVLVHIM62CJ', '@TGS#_@TGS#cQVLVHIM62CJ'],
		[1001, '1001'],
		['x'.repeat(48), 'x'.repeat(48)],
		[{ __rl: true, mode: 'list', value: 'deal_1001' }, 'deal_1001'],
		[{ __rl: true, mode: 'id', value: 1001 }, '1001'],
	])('is taken from %p', (value, expected) => {
		expect(checkGroupId(value, 'Group ID')).toEqual({ value: expected });
	});

	it.each([[undefined], [null], [''], ['  '], [{ __rl: true, mode: 'id', value: '' }]])(
		'is missing in %p',
		(value) => {
			expect(reasonIn(checkGroupId(value, 'Group ID'))).toBe('Group ID is empty');
		},
	);

	it.each([
		['x'.repeat(49)],
		['中文群'],
		['line\nbreak'],
		['deal\u0000'],
		['half an emoji \ud83d'],
	])('is refused for %p, which no group can have', (value) => {
		expect(reasonIn(checkGroupId(value, 'Group ID'))).toContain(
			'but a Group ID has 1 to 48 characters of ASCII',
		);
	});

	it.each([
		[2 ** 53, 'Group ID is the number 9007199254740992, which is not a whole number'],
		[1.5, 'Group ID is the number 1.5, which is not a whole number'],
		[Number.NaN, 'Group ID is the number NaN, which is not a whole number'],
		[['deal_1001'], 'Group ID is a list, but a Group ID is text'],
		[{ id: 'deal_1001' }, 'Group ID is an object, but a Group ID is text'],
		[true, 'Group ID is a boolean, but a Group ID is text'],
	])('is refused for %p, of another type', (value, reason) => {
		expect(reasonIn(checkGroupId(value, 'Group ID'))).toContain(reason);
	});

	it('is shown in part when it is far too long', () => {
		expect(reasonIn(checkGroupId('x'.repeat(1_000_000), 'Group ID'))?.length).toBeLessThan(300);
	});
});
