import { tellStateChange } from '../callbacks/accountCallbacks';
import type { EndpointCall } from '../endpoints/endpoint';
import type { Platform } from '../origin';
import { type Answer, refuse, succeed } from '../results/answer';
import type { Account } from '../state/account';
import { OFFLINE, presence } from '../state/presence';
import type { ClientAction } from './action';
import type { ClientCommand } from './clientCommand';

type PresenceAction = Extract<ClientAction, { readonly action: 'login' | 'logout' | 'disconnect' }>;

/** Logs the account in or out on the platform that it acts with, or lets its connection break. */
export function changePresence(action: PresenceAction): ClientCommand {
	return {
		handle: (call) => {
			const { app, origin } = call;
			if (origin.kind !== 'client') throw new Error('Only a client app can log in or out');

			const account = app.existing(origin.account);
			const device = DEVICES[origin.platform] ?? origin.platform;
			return action.action === 'login'
				? login(call, account, device)
				: leave(call, account, { device, action });
		},
	};
}

/** Devices that `query_online_status` has other names for than callbacks have. */
const DEVICES: Readonly<Partial<Record<Platform, string>>> = { iOS: 'iPhone', macOS: 'Mac' };

/** Devices that push still reaches when their connection has broken. */
const REACHED_BY_PUSH: ReadonlySet<string> = new Set(['Android', 'iPhone', 'iPad']);

function login(call: EndpointCall, account: Account, device: string): Answer {
	const devices = devicesOf(account);
	account.presence = presence('Online', [...new Set([...devices, device])]);

	tellStateChange(call, account.userId, {
		action: 'Login',
		reason: 'Register',
		kicked: devices.includes(device) ? [platformOf(call)] : [],
	});
	return toAnswer(account);
}

function leave(
	call: EndpointCall,
	account: Account,
	{ device, action }: { readonly device: string; readonly action: PresenceAction },
): Answer {
	const devices = devicesOf(account);
	if (!devices.includes(device)) {
		return refuse(NOT_LOGGED_IN, `${account.userId} is not logged in on ${device}`);
	}

	const left = devices.filter((name) => name !== device);
	const isDisconnect = action.action === 'disconnect';
	account.presence = left.length > 0 ? presence('Online', left) : away(device, isDisconnect);

	tellStateChange(
		call,
		account.userId,
		isDisconnect
			? { action: 'Disconnect', reason: action.reason ?? 'LinkClose' }
			: { action: 'Logout', reason: 'Unregister' },
	);
	return toAnswer(account);
}

/** What client SDKs say to somebody who is not logged in. */
const NOT_LOGGED_IN = 6014;

function away(device: string, isDisconnect: boolean) {
	return isDisconnect && REACHED_BY_PUSH.has(device) ? presence('PushOnline', [device]) : OFFLINE;
}

function devicesOf({ presence: { status, platforms } }: Account): readonly string[] {
	return status === 'Online' ? platforms : [];
}

function platformOf({ origin }: EndpointCall): string {
	return origin.kind === 'client' ? origin.platform : '';
}

function toAnswer({ presence: { status } }: Account): Answer {
	return succeed({ Status: status });
}
