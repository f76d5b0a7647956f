import type { Simulator } from '../../simulator/simulator';
import { aCall, aSimulator, PATHS, send } from './support/calls';

describe('portrait_set', () => {
	const ALLOW = 'Tag_Profile_IM_AllowType';

	function set(simulator: Simulator, profile: unknown, from: unknown = 'ann') {
		return send(simulator, aCall(PATHS.portraitSet, { From_Account: from, ProfileItem: profile }));
	}

	it('sets every field it is given', async () => {
		const simulator = aSimulator();

		const answer = await set(simulator, [
			{ Tag: ALLOW, Value: 'AllowType_Type_NeedConfirm' },
			{ Tag: 'Tag_Profile_IM_AdminForbidType', Value: 'AdminForbid_Type_SendOut' },
			{ Tag: 'Tag_Profile_IM_BirthDay', Value: 20000229 },
		]);

		expect(JSON.stringify(answer)).toBe(
			'{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ErrorDisplay":""}',
		);
		expect(simulator.app().profileOf('ann')).toEqual({
			[ALLOW]: 'AllowType_Type_NeedConfirm',
			Tag_Profile_IM_AdminForbidType: 'AdminForbid_Type_SendOut',
			Tag_Profile_IM_BirthDay: 20000229,
		});
	});

	it.each([
		['no list', undefined, 40001],
		['an empty list', [], 40001],
		['an entry that is no object', ['x'], 40001],
		['an entry without a value', [{ Tag: ALLOW }], 40001],
		['an unknown tag', [{ Tag: 'Tag_Profile_IM_Nickname', Value: 'x' }], 40009],
		['a custom tag of nine letters', [{ Tag: 'Tag_Profile_Custom_Workflows', Value: 'x' }], 40009],
		[
			'a custom text of 501 bytes',
			[{ Tag: 'Tag_Profile_Custom_Vip', Value: 'x'.repeat(501) }],
			40601,
		],
		['a list for a custom field', [{ Tag: 'Tag_Profile_Custom_Vip', Value: ['x'] }], 40610],
		['a word that the field does not know', [{ Tag: ALLOW, Value: 'NeedConfirm' }], 40605],
		['a negative number', [{ Tag: 'Tag_Profile_IM_Level', Value: -1 }], 40605],
		['a location of 17 bytes', [{ Tag: 'Tag_Profile_IM_Location', Value: 'x'.repeat(17) }], 40605],
		['a text of 501 bytes', [{ Tag: 'Tag_Profile_IM_Nick', Value: 'x'.repeat(501) }], 40601],
		['a number for a text', [{ Tag: 'Tag_Profile_IM_Nick', Value: 7 }], 40610],
		['a number for a word', [{ Tag: ALLOW, Value: 1 }], 40610],
		['a text for a number', [{ Tag: 'Tag_Profile_IM_Role', Value: '1' }], 40610],
	])('refuses %s', async (_what, profile, code) => {
		const answer = await set(aSimulator(), profile);

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code, ErrorDisplay: '' });
	});

	it('sets custom fields, to a text or to a number, since consoles offer both', async () => {
		const simulator = aSimulator();

		await set(simulator, [
			{ Tag: 'Tag_Profile_Custom_Vip', Value: 'gold' },
			{ Tag: 'Tag_Profile_Custom_Score', Value: 7 },
		]);

		expect(simulator.app().profileOf('ann')).toEqual({
			Tag_Profile_Custom_Vip: 'gold',
			Tag_Profile_Custom_Score: 7,
		});
	});

	it('sets nothing when one of the fields is bad', async () => {
		const simulator = aSimulator();

		await set(simulator, [
			{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' },
			{ Tag: ALLOW, Value: 'x' },
		]);

		expect(simulator.app().profileOf('ann')).toEqual({});
	});

	it.each([
		['nobody', 40003],
		[undefined, 40001],
		[7, 60015],
	])('refuses %p as From_Account', async (from, code) => {
		const profile = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' }];
		const body = { From_Account: from, ProfileItem: profile };

		expect((await send(aSimulator(), aCall(PATHS.portraitSet, body))).ErrorCode).toBe(code);
	});
});
