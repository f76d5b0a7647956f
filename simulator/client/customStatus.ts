import { tellStateChange } from '../callbacks/accountCallbacks';
import { succeed } from '../results/answer';
import type { ClientCommand } from './clientCommand';

/** Sets what the account shows of itself, such as `busy`; the webhook hears of it. */
export function setCustomStatus(status: string): ClientCommand {
	return {
		handle: (call) => {
			const { app, origin } = call;
			if (origin.kind !== 'client') throw new Error('Only a client app can set a status');

			const account = app.existing(origin.account);
			account.customStatus = status;
			tellStateChange(call, account.userId, {
				action: 'CustomStatusChange',
				reason: 'SetCustomStatus',
				customStatus: status,
			});
			return succeed({ Status: account.presence.status });
		},
	};
}
