import { isInvalid } from '../../../../nodes/TencentChat/bulk/request';
import { aFriend, anInvalidFriend } from './support/friends';

describe('isInvalid', () => {
	it('knows a friend that is refused by its problem', () => {
		expect(isInvalid(anInvalidFriend('a'))).toBe(true);
	});

	it('lets a friend pass that can be sent', () => {
		expect(isInvalid(aFriend('a'))).toBe(false);
	});
});
