import { updateFriends } from '../../../../../nodes/TencentChat/operations/friend/update';
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

	it('says in each description what clears the field', () => {
		const [collection] = updateFriends.properties.slice(-1);
		const descriptions = JSON.stringify(collection?.options);

		expect(descriptions).toContain('Leave empty to remove the remark.');
		expect(descriptions).toContain('Leave empty to take the friend out of all lists.');
		expect(descriptions).toContain('Text, at most 500 bytes. Leave empty to remove what is there.');
	});

	it.each([
		['remark', null],
		['remark', undefined],
		['groupNames', null],
		['groupNames', undefined],
		['groupNames', [null]],
		['groupNames', [undefined, null]],
		['groupNames', { __rl: true, mode: 'list', value: undefined }],
		['customFields', null],
		['customFields', undefined],
		['customFields', { field: undefined }],
		['customFields', { field: [{ tag: 'City', value: undefined }, null] }],
	])('leaves %s alone when it came to nothing: %p', (name, nothing) => {
		const other = name === 'remark' ? { groupNames: 'Leads' } : { remark: 'Anna' };

		expect(itemsWith({ [name]: nothing, ...other })).toHaveLength(1);
	});

	it('clears the lists for an empty entry, as a split of an empty text gives it', () => {
		expect(itemsWith({ groupNames: [''] })).toEqual([{ Tag: 'Tag_SNS_IM_Group', Value: [] }]);
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

	it('is refused when all that was added came to nothing, with names, values and what to do', () => {
		const values = valuesWith({ remark: undefined, groupNames: null });

		expect(reasonsOf(updateFriends, values)).toEqual([
			"There is nothing to update: 'Remark' came to nothing (undefined), 'Friend Lists' came to nothing (null)",
		]);
		expect(hintOf(updateFriends, values)).toContain('Correct the expressions');
	});

	it.each([
		['text', 'Update Fields is a string'],
		[7, 'Update Fields is a number'],
		[[{ remark: 'R' }], 'Update Fields is a list'],
		[{ customFields: 'Level' }, 'Custom Fields is a string'],
		[{ customFields: { field: 'Level' } }, 'Custom Fields holds "Level"'],
		[{ customFields: { field: ['Level'] } }, 'Custom Fields holds "Level"'],
	])('is refused for %p, which is no collection', (updateFields, reason) => {
		expect(reasonsOf(updateFriends, valuesWith(updateFields))[0]).toContain(reason);
	});

	it.each([
		['the remark', { remark: 'x'.repeat(97) }, 'Remark is 97 bytes long'],
		['a friend list', { groupNames: '友'.repeat(11) }, 'Friend Lists is 33 bytes long'],
		['a custom field', { customFields: { field: [{ tag: '' }] } }, 'Custom field ""'],
	])('is refused for %s before any call', (_name, updateFields, reason) => {
		expect(reasonsOf(updateFriends, valuesWith(updateFields))[0]).toContain(reason);
	});
});
