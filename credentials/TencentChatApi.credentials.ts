import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { readAccount, USER_SIG_LIFETIME } from '../nodes/TencentChat/api/credential/adminAccount';
import { CredentialError } from '../nodes/TencentChat/api/credential/credentialError';
import { CREDENTIAL_TEST_RULES } from '../nodes/TencentChat/api/credential/credentialTestRules';
import { ENDPOINTS } from '../nodes/TencentChat/api/endpoints';
import { checkAddress } from '../nodes/TencentChat/api/credential/ownAddress';
import { buildQuery } from '../nodes/TencentChat/api/credential/query';
import {
	CUSTOM_REGION,
	DEFAULT_REGION,
	REGIONS,
} from '../nodes/TencentChat/api/credential/regions';

/** A base URL that begins with http. Not all engines of n8n know a look-ahead. */
const HTTP = '^\\s*[Hh][Tt][Tt][Pp]://';

/** The same on this machine, where nobody listens. */
const HTTP_TO_THIS_MACHINE = `${HTTP}(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\])([:/]|\\s*$)`;

export class TencentChatApi implements ICredentialType {
	name = 'tencentChatApi';

	displayName = 'Tencent Chat API';

	icon = {
		light: 'file:../icons/tencentChat.svg',
		dark: 'file:../icons/tencentChat.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-tencent-chat/n8n-nodes-tencent-chat/blob/main/docs/credentials.md#tencent-chat-api';

	properties: INodeProperties[] = [
		{
			displayName: 'SDKAppID',
			name: 'sdkAppId',
			type: 'number',
			// Empty, so that the dialog shows an example instead of a number that no app has.
			default: '',
			required: true,
			placeholder: 'e.g. 1400000000',
			description: 'Number of the app in the Chat console',
		},
		{
			displayName: 'Identifier',
			name: 'identifier',
			type: 'string',
			default: 'administrator',
			required: true,
			description: 'UserID of an admin account of the app',
		},
		{
			displayName: 'UserSig Source',
			name: 'userSigSource',
			type: 'options',
			options: [
				{ name: 'Generate From Secret Key', value: 'secretKey' },
				{ name: 'Paste a UserSig', value: 'userSig' },
			],
			default: 'secretKey',
			description: 'Where the UserSig comes from that every call carries',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { userSigSource: ['secretKey'] } },
			description: 'Key of the app in the Chat console. It stays in n8n: only signatures are sent.',
		},
		{
			displayName: 'UserSig Lifetime',
			name: 'userSigLifetime',
			type: 'number',
			typeOptions: { minValue: USER_SIG_LIFETIME.min, maxValue: USER_SIG_LIFETIME.max },
			default: USER_SIG_LIFETIME.default,
			displayOptions: { show: { userSigSource: ['secretKey'] } },
			description: 'How long a generated UserSig is valid, in seconds; renewed before it expires',
		},
		// A UserSig lets its owner act as an administrator, although its name does not say so.
		// eslint-disable-next-line @n8n/community-nodes/credential-unnecessary-password
		{
			displayName: 'UserSig',
			name: 'userSig',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { userSigSource: ['userSig'] } },
			description:
				'UserSig for the identifier above, generated in the Chat console or by your own server',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				...REGIONS.map(({ name, value, host }) => ({ name, value, description: host })),
				{ name: 'Custom', value: CUSTOM_REGION },
			].sort((left, right) => left.name.localeCompare(right.name)),
			default: DEFAULT_REGION,
			description:
				'Data center of the app, as the Chat console shows it. When the test says ENOTFOUND, ECONNREFUSED or ETIMEDOUT, this n8n cannot reach the host of the region: check the region, the proxy and the firewall.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://chat-gateway.example.com',
			displayOptions: { show: { region: [CUSTOM_REGION] } },
			description:
				'Address of a gateway, a proxy or the simulator. Use https: with http the signature travels without protection.',
		},
		{
			displayName:
				'With http:// the UserSig travels without protection, and whoever reads it can do everything in the app. Use https:// outside of tests.',
			name: 'httpNotice',
			type: 'notice',
			default: '',
			displayOptions: {
				show: { region: [CUSTOM_REGION], baseUrl: [{ _cnd: { regex: HTTP } }] },
				hide: { baseUrl: [{ _cnd: { regex: HTTP_TO_THIS_MACHINE } }] },
			},
		},
	];

	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const now = Date.now() / 1000;
		const account = await readAccount(credentials, now);
		if ('problem' in account) throw new CredentialError(account.problem);
		const address = checkAddress(requestOptions, account.baseUrl);
		if ('problem' in address) throw new CredentialError(address.problem);
		return {
			...requestOptions,
			...address,
			qs: { ...requestOptions.qs, ...(await buildQuery(account, now)) },
		};
	};

	/** Offers the credential in n8n's HTTP Request node, for all other endpoints of Tencent Chat. */
	httpRequestNode = {
		name: 'Tencent Chat',
		docsUrl: 'https://www.tencentcloud.com/document/product/1047/34620',
		apiBaseUrlPlaceholder: 'https://adminapisgp.im.qcloud.com/v4/openim/sendmsg',
	};

	test: ICredentialTestRequest = {
		request: {
			url: ENDPOINTS.accountCheck.path,
			method: 'POST',
			body: { CheckItem: [{ UserID: '={{ $credentials.identifier }}' }] },
			// A host that answers with a redirect is not Tencent Chat's.
			disableFollowRedirect: true,
		},
		// n8n takes rules of both kinds in one list; its type says otherwise.
		rules: [...CREDENTIAL_TEST_RULES] as ICredentialTestRequest['rules'],
	};
}
