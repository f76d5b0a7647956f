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
				'The test checks only that both fields are complete: Tencent Chat offers no way to ask whether they are right. The first event shows it. If they are wrong, it is refused with HTTP 403, and the log of n8n says why.',
			name: 'testNotice',
			type: 'notice',
			default: '',
		},
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
