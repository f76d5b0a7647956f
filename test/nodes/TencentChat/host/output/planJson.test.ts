import type { BulkRequest } from '../../../../../nodes/TencentChat/bulk/request';
import { PlanJson } from '../../../../../nodes/TencentChat/host/output/planJson';
import { OPERATIONS } from '../../../../../nodes/TencentChat/operations/registry';
import type { BulkOperation } from '../../../../../nodes/TencentChat/operations/operation';

const BULK = OPERATIONS.filter((operation): operation is BulkOperation => 'reader' in operation);

/** What a dry run says of the first request of an item. */
function plannedFor(resource: string, value: string, values: Record<string, unknown>) {
	const operation = BULK.find((one) => one.resource === resource && one.value === value);
	const [entry] = operation?.reader.toEntries(values, 0) ?? [];
	if (!operation || !entry) throw new Error('There is nothing to plan');
	const request = { ...entry, itemIndex: 0, position: 0 } as BulkRequest;
	return new PlanJson(operation).create(request, 3);
}

describe('what a dry run shows', () => {
	it('is the friend object with what its call shares', () => {
		const values = { fromAccount: 'owner', toAccount: 'a', additionalFields: { remark: 'Anna' } };

		expect(plannedFor('friend', 'add', values)).toEqual({
			call: 3,
			request: {
				To_Account: 'a',
				Remark: 'Anna',
				AddSource: 'AddSource_Type_Workflow',
				AddType: 'Add_Type_Both',
				ForceAddFlags: 0,
			},
		});
	});

	it('is the body of a call for one where the call holds nothing but its name', () => {
		const values = { fromAccount: 'owner', toAccount: 'a, b', deleteType: 'Delete_Type_Both' };

		expect(plannedFor('friend', 'delete', values).request).toEqual({
			From_Account: 'owner',
			To_Account: ['a'],
			DeleteType: 'Delete_Type_Both',
		});
	});

	it('has the fields of a profile, which stand beside the account', () => {
		const values = { userId: 'a', profileFields: { nick: 'Anna' } };

		expect(plannedFor('profile', 'update', values).request).toEqual({
			From_Account: 'a',
			ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' }],
		});
	});

	it('has the lists that are created without friends', () => {
		const values = { fromAccount: 'owner', toAccount: '', groupNames: 'Leads' };

		expect(plannedFor('friendList', 'create', values).request).toEqual({
			From_Account: 'owner',
			GroupName: ['Leads'],
		});
	});

	it('has the message that goes to many', () => {
		const values = { toAccount: 'a', messageType: 'text', text: 'Hello' };

		expect(plannedFor('message', 'sendToMany', values).request).toMatchObject({
			To_Account: ['a'],
			MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }],
		});
	});

	it('says nothing for what would not be sent', () => {
		expect(plannedFor('friend', 'add', { fromAccount: '', toAccount: 'a' })).toEqual({});
	});
});
