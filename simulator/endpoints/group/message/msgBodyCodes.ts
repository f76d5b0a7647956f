import type { MsgBodyCodes } from '../../message/msgBody';

/** How the group service refuses a `MsgBody`: it knows one code for all that is wrong in a body. */
export const GROUP_MSG_BODY: MsgBodyCodes = {
	noList: 10004,
	badElement: 10004,
	badContent: 10004,
	secondCustom: 10004,
};
