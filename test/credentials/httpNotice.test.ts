import {
	NodeHelpers as N8n2,
	type ICredentialDataDecryptedObject,
	type INodeProperties,
} from 'n8n-workflow';
import { NodeHelpers as N8n1 } from 'n8n-workflow-1';

import { TencentChatApi } from '../../credentials/TencentChatApi.credentials';
import { isUnprotected } from '../../nodes/TencentChat/api/credential/baseUrl';

/** Whether the dialog of the credential warns about http, in either major of n8n. */
function warns(values: ICredentialDataDecryptedObject): readonly boolean[] {
	const notice = new TencentChatApi().properties.find(({ type }) => type === 'notice');
	if (!notice) throw new Error('the credential has no notice');
	return [
		N8n2.displayParameter(values, notice, null, null),
		N8n1.displayParameter(
			values,
			notice as Parameters<typeof N8n1.displayParameter>[1],
			null,
			null,
		),
	];
}

describe('the notice about http in the credential', () => {
	it.each([
		'http://chat.example.com',
		' HTTP://chat.example.com/im',
		'http://10.0.0.1:3000',
		'http://localhost.example.com',
		'http://127.0.0.1.example.com',
		'http://[2001:db8::1]',
	])('stands beneath %s, which the network can read', (baseUrl) => {
		expect(isUnprotected(baseUrl.trim())).toBe(true);
		expect(warns({ region: 'custom', baseUrl })).toEqual([true, true]);
	});

	it.each([
		'https://chat.example.com',
		'http://localhost:3000',
		'http://127.0.0.1',
		'http://127.0.0.1:3000/im',
		'http://[::1]:3000',
	])('does not stand beneath %s', (baseUrl) => {
		expect(isUnprotected(baseUrl)).toBe(false);
		expect(warns({ region: 'custom', baseUrl })).toEqual([false, false]);
	});

	it.each<ICredentialDataDecryptedObject>([
		{ region: 'custom' },
		{ region: 'custom', baseUrl: '' },
		{ region: 'singapore', baseUrl: 'http://chat.example.com' },
	])('does not stand where no such address is used: %j', (values) => {
		expect(warns(values)).toEqual([false, false]);
	});

	it('holds nothing that is saved', () => {
		const notices: readonly INodeProperties[] = new TencentChatApi().properties.filter(
			({ type }) => type === 'notice',
		);

		expect(notices.map((notice) => [notice.default, notice.required])).toEqual([['', undefined]]);
	});
});
