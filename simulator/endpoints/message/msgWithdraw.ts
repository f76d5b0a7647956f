import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { messageRecalled } from '../../callbacks/messageCallbacks';
import { type Answer, isRefusal, refuse, succeed } from '../../results/answer';
import { type EndpointCall, freeCommand } from '../endpoint';
import { findMessage } from './storedMessage';

/** `admin_msgwithdraw`: recalls a message for both sides, however old it is. */
export const msgWithdraw = freeCommand(ENDPOINTS.withdrawMsg, withdraw);

const NO_SUCH_MESSAGE = 20022;
const RECALLED_ALREADY = 20023;

function withdraw(call: EndpointCall): Answer {
	const found = findMessage(call);
	if (isRefusal(found)) return found;

	const { message } = found;
	if (!message) return refuse(NO_SUCH_MESSAGE);
	if (message.isRecalled) return refuse(RECALLED_ALREADY);

	const { messages } = call.app;
	messages.recall(message);
	call.tell?.(messageRecalled(message, messages.unreadOf(message.to)));
	return succeed();
}
