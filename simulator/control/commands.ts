import { ACCOUNTS } from './accountInput';
import {
	addAccounts,
	addFault,
	clearCalls,
	clearFaults,
	LATENCY,
	reset,
	setLatency,
	showState,
	STATE_QUERY,
} from './actions';
import { CLIENT_ACTION } from './clientInput';
import { type ControlCommand, taking } from './command';
import { FAULT } from './faultInput';
import { addGroups, GROUPS_QUERY, showGroups } from './groupActions';
import { GROUPS } from './groupInput';
import { MESSAGES_QUERY, showMessages } from './messageActions';
import { resetSwitches, setSwitches, SETTINGS, showSwitches } from './switchActions';
import {
	actAsClient,
	clearCallbacks,
	removeWebhook,
	sendCallback,
	setWebhook,
	showCallbacks,
} from './webhookActions';
import { CALLBACK, WEBHOOK } from './webhookInput';

const WEBHOOK_EXAMPLE = { url: 'http://127.0.0.1:5678/webhook/chat', token: 'my-token' };

/** What can be done by HTTP that Tencent itself does not offer. */
export const CONTROL_COMMANDS: readonly ControlCommand[] = [
	taking({
		name: 'POST /control/accounts',
		about: 'imports accounts with friends, lists, blocks, follows, settings and online status',
		example: {
			accounts: [
				{ userId: 'ann', friends: [{ userId: 'bob', remark: 'Bobby' }], status: 'Online' },
				{ userId: 'bob', allowType: 'AllowType_Type_NeedConfirm' },
			],
		},
		input: ACCOUNTS,
		run: addAccounts,
	}),
	taking({
		name: 'GET /control/state',
		about: 'shows an app, or an account of it: `?account=ann`, `?sdkappid=1400000000`',
		input: STATE_QUERY,
		run: showState,
	}),
	taking({
		name: 'POST /control/groups',
		about: 'makes groups of accounts that exist, without callbacks',
		example: {
			groups: [{ groupId: 'g1', type: 'Public', name: 'Deal 1', owner: 'ann', members: ['bob'] }],
		},
		input: GROUPS,
		run: addGroups,
	}),
	taking({
		name: 'GET /control/groups',
		about:
			'shows groups with their members and every message that was delivered, in order: `?group=g1`, `?member=bob` for what bob received, `?after=1000` behind a `sequence`, `?limit=500` (1000 without it), `?sdkappid=1400000000`',
		input: GROUPS_QUERY,
		run: showGroups,
	}),
	{ name: 'GET /control/switches', about: 'shows what each switch is set to', run: showSwitches },
	taking({
		name: 'POST /control/switches',
		about: 'turns switches; the others stay as they are',
		example: { onlineStateKey: 'State', friendGetPageSize: 50 },
		input: SETTINGS,
		run: setSwitches,
	}),
	{
		name: 'DELETE /control/switches',
		about: 'sets every switch as it was at the start',
		run: resetSwitches,
	},
	{
		name: 'GET /control/faults',
		about: 'lists the faults that calls will meet, and how often each has struck',
		run: ({ faults }) => ({ faults: faults.list() }),
	},
	taking({
		name: 'POST /control/faults',
		about: 'adds a fault',
		example: {
			on: { path: 'friend_add', account: 'bob' },
			effect: { resultCode: 30006 },
			times: 2,
		},
		input: FAULT,
		run: addFault,
	}),
	{ name: 'DELETE /control/faults', about: 'takes all faults out', run: clearFaults },
	{
		name: 'GET /control/calls',
		about: 'shows the calls that came in, one by one and in totals',
		run: ({ log }) => ({ totals: log.totals(), calls: log.calls() }),
	},
	{ name: 'DELETE /control/calls', about: 'forgets the calls', run: clearCalls },
	taking({
		name: 'GET /control/messages',
		about:
			'shows the one-to-one messages that arrived, each delivery by itself and in the order of arrival: `?from=ann`, `?to=bob`, `?after=1000` behind a `number`, `?limit=500`, `?sdkappid=1400000000`',
		input: MESSAGES_QUERY,
		run: showMessages,
	}),
	taking({
		name: 'POST /control/client',
		about: 'lets an account act with a client app',
		example: { action: 'requestFriend', account: 'ann', to: 'bob', wording: 'Hi' },
		input: CLIENT_ACTION,
		run: actAsClient,
	}),
	taking({
		name: 'POST /control/webhook',
		about: 'sends callbacks to another webhook from now on',
		example: WEBHOOK_EXAMPLE,
		input: WEBHOOK,
		run: setWebhook,
	}),
	{
		name: 'DELETE /control/webhook',
		about: 'sends no callbacks from now on',
		run: removeWebhook,
	},
	{
		name: 'GET /control/callbacks',
		about: 'shows the callbacks that were sent, and what became of them',
		run: showCallbacks,
	},
	taking({
		name: 'POST /control/callbacks',
		about: 'sends a callback for which nothing has happened',
		example: { command: 'Group.CallbackAfterCreateGroup', fields: { GroupId: 'g1' } },
		input: CALLBACK,
		run: sendCallback,
	}),
	{
		name: 'DELETE /control/callbacks',
		about: 'forgets the callbacks',
		run: clearCallbacks,
	},
	taking({
		name: 'POST /control/latency',
		about: 'says how long each answer takes from now on, in milliseconds',
		example: { ms: 30 },
		input: LATENCY,
		run: setLatency,
	}),
	{
		name: 'POST /control/reset',
		about: 'starts anew: first accounts, switches and webhook, no faults, empty logs',
		run: reset,
	},
];
