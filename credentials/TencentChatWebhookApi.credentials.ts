import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** What tells Tencent Chat's callbacks from forged ones. It cannot call Tencent Chat. */
export class TencentChatWebhookApi implements ICredentialType {
	name = 'tencentChatWebhookApi';

	displayName = 'Tencent Chat Webhook API';

	icon = {
		light: 'file:../icons/tencentChat.svg',
		dark: 'file:../icons/tencentChat.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-tencent-chat/n8n-nodes-tencent-chat/blob/main/docs/credentials.md#tencent-chat-webhook-api';

	properties: INodeProperties[] = [
		{
			// n8n says "Connection tested successfully", and shows no text of a test that went well.
			displayName:
				'The test of this credential looks at the two fields only, as Tencent Chat offers no way to ask. Whether the token is the right one shows with the first event: a wrong one is answered with 403, and the reason is in the log of n8n.',
			name: 'testNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'SDKAppID',
			name: 'sdkAppId',
			type: 'number',
			default: 0,
			required: true,
			description: 'Number of the app in the Chat console',
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Authentication token of the callbacks, exactly as it stands in the Chat console; at least 16 characters, as a shorter one can be guessed from one callback. Tencent Chat signs with it, and it is never sent.',
		},
	];
}
