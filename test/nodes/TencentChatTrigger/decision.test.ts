import { APP_REJECT } from '../../../nodes/TencentChat/api/codes/codes';
import { ALLOW, readRefusal } from '../../../nodes/TencentChatTrigger/decision';

describe('a refusal', () => {
	it('has the first code of an app and no text by default', () => {
		expect(readRefusal(undefined, undefined)).toEqual({
			value: { code: APP_REJECT.min, text: '' },
		});
	});

	it.each([APP_REJECT.min, APP_REJECT.min + 1, APP_REJECT.max])('takes the code %d', (code) => {
		expect(readRefusal(code, 'Not now')).toEqual({ value: { code, text: 'Not now' } });
	});

	it.each([0, APP_REJECT.min - 1, APP_REJECT.max + 1, 'x'])(
		'does not take %p for a code',
		(code) => {
			const { problem } = readRefusal(code, 'Not now') as { problem: { reason: string } };

			expect(problem.reason).toContain('Refuse Code');
		},
	);

	it('takes a text of up to 256 bytes, which are half as many letters in Greek', () => {
		const text = 'λ'.repeat(128);

		expect(readRefusal(undefined, text)).toEqual({ value: { code: APP_REJECT.min, text } });
		expect(readRefusal(undefined, `${text}x`)).toMatchObject({
			problem: { reason: expect.stringContaining('Refuse Text') },
		});
	});
});

it('to allow is code 0 without a text', () => {
	expect(ALLOW).toEqual({ code: 0, text: '' });
});
