import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { DEFAULT_REFUSE_CODE, REFUSE_CODE } from './decision';
import { EVENTS, type CallbackEvent } from './events';
import { MAX_OPEN_REPLIES } from './reply/openReplies';
import { ALL_EVENTS, DEFAULT_TOLERANCE, TOLERANCE } from './settings';

// n8n drops line breaks and bold type from notices, so the text has to be readable without them.
const SETUP =
	'To receive events: (1) Copy the Production URL above. In the <a href="https://console.tencentcloud.com/im" target="_blank">Chat console</a>, open your app, then Webhook Configuration, and enter it as the webhook URL. ' +
	'(2) There, turn on authentication, and enter the same token as in the credential. ' +
	'(3) There, switch on the webhooks of the events that you choose below. Then publish this workflow (in n8n 1: activate it).';

const RISK =
	'Anybody who finds the URL can start this workflow with whatever content they like. Use this only behind a gateway that lets nobody but Tencent Chat through.';

const TIME_LIMIT =
	'The workflow has 1.5 seconds to answer, with the operation Callback → Respond of the Tencent Chat node. After that, or when the workflow ends without an answer, the answer below is given. ' +
	`It is given at once, and the workflow does not start, while ${MAX_OPEN_REPLIES} others wait.`;

/** In the catalogue's order: a list of 50 is found by group, with relationships first. */
const EVENT_OPTIONS: INodePropertyOptions[] = [
	{ name: 'All', value: ALL_EVENTS, description: 'Every event of this list' },
	...EVENTS.map(toOption),
];

/** Where fields about before-events are shown. */
const WITH_BEFORE_EVENTS = whereSome(({ phase }) => phase === 'before');

/** Where pairs say who wanted them. */
const WITH_INITIATOR = [ALL_EVENTS, 'Sns.CallbackFriendAdd'];

/** Where options about messages are shown. */
const WITH_MESSAGES = whereSome(({ isMessage }) => isMessage);

function whereSome(isMeant: (event: CallbackEvent) => boolean): string[] {
	return [ALL_EVENTS, ...EVENTS.filter(isMeant).map(({ command }) => command)];
}

function toOption({ command, name, group, phase }: CallbackEvent): INodePropertyOptions {
	const kind = phase === 'before' ? `${group}, can be refused` : group;
	return { name, value: command, description: `${kind}: ${command}` };
}

/** The fields of the trigger. */
export const PROPERTIES: INodeProperties[] = [
	{ displayName: SETUP, name: 'setupNotice', type: 'notice', default: '' },
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		options: EVENT_OPTIONS,
		default: ['Sns.CallbackFriendAdd'],
		required: true,
	},
	{
		displayName: 'Verification',
		name: 'verification',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Token',
				value: 'token',
				description: 'Accept only callbacks that are signed with the token of the credential',
			},
			{ name: 'None', value: 'none', description: 'Take every callback, whoever sends it' },
		],
		default: 'token',
		description: 'How to tell callbacks of Tencent Chat from forged ones',
	},
	{
		displayName: RISK,
		name: 'riskNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { verification: ['none'] } },
	},
	{
		displayName: 'Before-Events',
		name: 'respond',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { events: WITH_BEFORE_EVENTS } },
		options: [
			{ name: 'Allow at Once', value: 'allow', description: 'Only watch what happens' },
			{ name: 'Refuse at Once', value: 'refuse', description: 'Refuse all of these events' },
			{
				name: 'Decide in the Workflow',
				value: 'workflow',
				description: 'Answer with Callback → Respond of the Tencent Chat node, within 1.5 seconds',
			},
		],
		default: 'allow',
		description: 'The answer to events that Tencent Chat asks about before they happen',
	},
	{
		displayName: TIME_LIMIT,
		name: 'timeNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { events: WITH_BEFORE_EVENTS, respond: ['workflow'] } },
	},
	{
		displayName: 'Without an Answer',
		name: 'fallback',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { events: WITH_BEFORE_EVENTS, respond: ['workflow'] } },
		options: [
			{ name: 'Allow', value: 'allow' },
			{ name: 'Refuse', value: 'refuse' },
		],
		default: 'allow',
		description:
			'What to answer when the workflow does not decide in time, or when too many events are waiting',
	},
	{
		displayName: 'Refuse Code',
		name: 'refuseCode',
		type: 'number',
		typeOptions: { minValue: REFUSE_CODE.min, maxValue: REFUSE_CODE.max },
		default: DEFAULT_REFUSE_CODE,
		displayOptions: { show: { events: WITH_BEFORE_EVENTS, respond: ['refuse', 'workflow'] } },
		description:
			'Code that the client receives for a friend request that the trigger refuses, 38000 to 39000. Other events are refused without one.',
	},
	{
		displayName: 'Refuse Text',
		name: 'refuseText',
		type: 'string',
		default: '',
		placeholder: 'e.g. Not allowed',
		displayOptions: { show: { events: WITH_BEFORE_EVENTS, respond: ['refuse', 'workflow'] } },
		description: 'Text that the client receives when the trigger refuses, at most 256 bytes',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Ignore Messages Sent by the API',
				name: 'ignoreApiMessages',
				type: 'boolean',
				displayOptions: { show: { '/events': WITH_MESSAGES } },
				default: true,
				description:
					'Whether messages that were sent over the server API, such as those of this bot, start no workflow. Before-events about them are allowed at once.',
			},
			{
				displayName: 'Include Raw Body',
				name: 'includeRaw',
				type: 'boolean',
				default: false,
				description:
					'Whether to include the unchanged body under raw; for very long lists of friends, in the first item only',
			},
			{
				displayName: "Initiator's Side Only",
				name: 'initiatorOnly',
				type: 'boolean',
				displayOptions: { show: { '/events': WITH_INITIATOR } },
				default: false,
				description:
					'Whether to leave out the pair of the other side. A friendship that both accounts list comes as two pairs, so that without it a welcome goes out twice.',
			},
			{
				displayName: 'Split Pairs',
				name: 'splitPairs',
				type: 'boolean',
				default: true,
				description:
					'Whether to output one item for each friend in a callback, instead of one item with a list',
			},
			{
				displayName: 'Tolerance',
				name: 'tolerance',
				type: 'number',
				typeOptions: { minValue: TOLERANCE.min, maxValue: TOLERANCE.max },
				default: DEFAULT_TOLERANCE,
				description:
					'How far the time of a callback may be from the clock of this machine, in seconds and both directions. Older callbacks are refused as replayed.',
			},
		],
	},
];
