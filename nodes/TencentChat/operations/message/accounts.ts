import type { INodeProperties } from 'n8n-workflow';

/** Who a message comes from. */
export const senderField: INodeProperties = {
	displayName: 'From Account',
	name: 'fromAccount',
	type: 'string',
	default: '',
	placeholder: 'e.g. sales_01',
	description:
		'UserID of the sender, an account that exists. Leave empty to send as the admin of the credential.',
};

/** Who gets a message. */
export const receiverField: INodeProperties = {
	displayName: 'To Account',
	name: 'toAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. customer_01, customer_02',
	description:
		'UserID of the receiver: one, a comma-separated list, or an array from an expression. To answer a message, give the whole item of the Tencent Chat Trigger with an expression: the answer goes back to the sender, or into the group.',
};

/** Who gets the same message as many others. */
export const receiversField: INodeProperties = {
	...receiverField,
	description:
		'UserIDs of the receivers: one, a comma-separated list, or an array from an expression. Items with the same sender and the same message share calls.',
};

/** Whose conversation is looked at. */
export const viewerField: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. sales_01',
	description: 'UserID of the account whose side of the conversation it is about',
};

/** With whom the conversation is. */
export const peerField: INodeProperties = {
	displayName: 'Peer Account',
	name: 'peerAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. customer_01',
	description: 'UserID of the account on the other side of the conversation',
};

/** Who sent a message. */
export const originalSenderField: INodeProperties = {
	...senderField,
	required: true,
	description: 'UserID of the account that sent the message',
};

/** Who got a message. */
export const originalReceiverField: INodeProperties = {
	...receiverField,
	placeholder: 'e.g. customer_01',
	description: 'UserID of the account that received the message',
};

/** Which message of a conversation is meant. */
export const messageKeyField: INodeProperties = {
	displayName: 'Message Key',
	name: 'messageKey',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 41021_77001_1760000001',
	description: 'Key of the message, as Send, Get Many and the trigger give it out under messageKey',
};
