import { z } from 'zod/v4';

import { type ClientAction, DISCONNECT_REASONS, RESPONSES } from '../client/action';
import { isJsonObject, type JsonObject } from '../json';
import { PLATFORMS } from '../origin';
import type { ProfileValue } from '../state/profile';
import { anyObject, fields, kindOf, listOf, objectOf, oneOf, sdkAppId, text } from './kinds';

const COMMON_FIELDS = {
	sdkappid: sdkAppId,
	account: text,
	platform: oneOf(PLATFORMS).optional(),
	clientIp: text.optional(),
};

const several = listOf(text, 'must be an array of texts')
	.refine(({ length }) => length > 0, 'must name at least one account')
	.meta({ minItems: 1 });

/** Targets that do not exist are for the server to refuse, as Tencent's does. */
const to = kindOf([text, several], (value) => (Array.isArray(value) ? several : text));

const NOTES = { to, remark: text.optional(), friendList: text.optional() };
const MESSAGE = {
	text: text.optional(),
	body: listOf(anyObject, 'must be an array of objects').optional(),
	customData: text.optional(),
};
const profile = objectOf<Record<string, ProfileValue>>(
	isProfile,
	'must be an object such as {"Tag_Profile_IM_Nick": "Ann"}',
	{ minProperties: 1, additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
);

const ACTIONS = [
	action('requestFriend', {
		...NOTES,
		addType: oneOf(['Add_Type_Single', 'Add_Type_Both']).optional(),
		source: text.optional(),
		wording: text.optional(),
	}),
	action('respondToFriend', { ...NOTES, response: oneOf(RESPONSES) }),
	action('deleteFriend', {
		to,
		deleteType: oneOf(['Delete_Type_Single', 'Delete_Type_Both']).optional(),
	}),
	action('block', { to }),
	action('unblock', { to }),
	action('follow', { to }),
	action('unfollow', { to }),
	action('setProfile', { profile }),
	withMessage(action('sendMessage', { to: text, ...MESSAGE })),
	withMessage(action('sendGroupMessage', { groupId: text, ...MESSAGE })),
	action('login', {}),
	action('logout', {}),
	action('disconnect', { reason: oneOf(DISCONNECT_REASONS).optional() }),
	action('setCustomStatus', { status: text }),
] as const;

/** The fields that each action can hold beside those of every action. */
export const CLIENT_ACTION_FIELDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	ACTIONS.map(({ shape }) => [
		shape.action.value,
		Object.keys(shape).filter((name) => name !== 'action' && !(name in COMMON_FIELDS)),
	]),
);

/** What an account does with a client app. */
export const CLIENT_ACTION = z.discriminatedUnion(
	'action',
	ACTIONS,
	`must be one of ${Object.keys(CLIENT_ACTION_FIELDS).join(', ')}`,
);

/** The action that a control call describes. */
export function toClientAction(input: z.output<typeof CLIENT_ACTION>): ClientAction {
	if (input.action !== 'sendMessage' && input.action !== 'sendGroupMessage') return input;

	const { text: words = '', body = [textElement(words)], ...message } = input;
	return { ...message, body };
}

function action<Name extends ClientAction['action'], Shape extends z.ZodRawShape>(
	name: Name,
	shape: Shape,
) {
	return fields({ action: z.literal(name), ...COMMON_FIELDS, ...shape }, `The action ${name}`);
}

function withMessage<Schema extends z.ZodObject<typeof MESSAGE>>(schema: Schema): Schema {
	return schema
		.refine(
			(message) => (message.text === undefined) !== (message.body === undefined),
			'A message needs either "text" or "body", an array of elements',
		)
		.meta({ oneOf: [{ required: ['text'] }, { required: ['body'] }] });
}

function textElement(words: string): JsonObject {
	return { MsgType: 'TIMTextElem', MsgContent: { Text: words } };
}

function isProfile(value: unknown): boolean {
	const values = isJsonObject(value) ? Object.values(value) : [];
	return values.length > 0 && values.every((one) => ['string', 'number'].includes(typeof one));
}
