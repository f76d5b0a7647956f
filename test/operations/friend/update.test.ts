import { updateFriends } from '../../../nodes/TencentChat/operations/friend/update';
import { aPair, bodiesFor, hintOf, reasonsOf, resultsIn } from '../support/calls';

function valuesWith(updateFields: unknown) {
	return aPair({ updateFields });
}

/** The tags that would be sent for the friend. */
function itemsWith(updateFields: unknown): unknown {
	const [body] = bodiesFor(updateFriends, valuesWith(updateFields));
	return (body?.UpdateItem as Array<{ SnsItem: unknown }> | undefined)?.[0]?.SnsItem;
}

describe('the call that updates friends', () => {
	it('has the body that Tencent documents', () => {
		const updateFields = {
			remark: 'Anna',
			groupNames: 'Customers, Leads',
			customFields: { field: [{ tag: 'Level', value: 'gold' }] },
		};

		expect(bodiesFor(updateFriends, valuesWith(updateFields))).toEqual([
			{
				From_Account: 'owner',
				UpdateItem: [
					{
						To_Account: 'a',
						SnsItem: [
							{ Tag: 'Tag_SNS_IM_Remark', Value: 'Anna' },
							{ Tag: 'Tag_SNS_IM_Group', Value: ['Customers', 'Leads'] },
							{ Tag: 'Tag_SNS_Custom_Level', Value: 'gold' },
						],
					},
				],
			},
		]);
	});

	it('leaves alone what was not added', () => {
		expect(itemsWith({ groupNames: ['Customers'] })).toEqual([
			{ Tag: 'Tag_SNS_IM_Group', Value: ['Customers'] },
		]);
	});

	it.each([
		['the remark', { remark: '' }, { Tag: 'Tag_SNS_IM_Remark', Value: '' }],
		['the friend lists', { groupNames: [] }, { Tag: 'Tag_SNS_IM_Group', Value: [] }],
		['friend lists as text', { groupNames: '' }, { Tag: 'Tag_SNS_IM_Group', Value: [] }],
		[
			'a custom field',
			{ customFields: { field: [{ tag: 'Level', value: '' }] } },
			{ Tag: 'Tag_SNS_Custom_Level', Value: '' },
		],
	])('clears %s when it was added and left empty', (_name, updateFields, item) => {
		expect(itemsWith(updateFields)).toEqual([item]);
	});

	it('has results for each friend', () => {
		const body = {
			ResultItem: [{ To_Account: 'a', ResultCode: 30011, ResultInfo: 'Group_Num_Exceed' }],
		};

		expect(resultsIn(updateFriends, body).a).toMatchObject({ code: 30011 });
	});
});

describe('an update that cannot be sent', () => {
	it.each([[{}], [undefined], [null], [{ customFields: {} }]])(
		'is refused when the fields are %p, because nothing would change',
		(updateFields) => {
			expect(reasonsOf(updateFriends, valuesWith(updateFields))).toEqual([
				'There is nothing to update',
			]);
			expect(hintOf(updateFriends, valuesWith(updateFields))).toContain("'Update Fields'");
		},
	);

	it.each([
		['the remark', { remark: 'x'.repeat(97) }, 'Remark is 97 bytes long'],
		['a friend list', { groupNames: '友'.repeat(11) }, 'Friend Lists is 33 bytes long'],
		['a custom field', { customFields: { field: [{ tag: '' }] } }, 'Custom field ""'],
	])('is refused for %s before any call', (_name, updateFields, reason) => {
		expect(reasonsOf(updateFriends, valuesWith(updateFields))[0]).toContain(reason);
	});
});
