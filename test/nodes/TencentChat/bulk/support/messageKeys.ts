import type { MessageKeys } from '../../../../../nodes/TencentChat/api/messageKeys';

/** Keys for calls that send no message. */
export const SOME_KEYS: MessageKeys = { seq: 7, random: 9 };
