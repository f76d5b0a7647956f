/**
 * Where a message goes, as each takes other additional fields: to one account (`openim/sendmsg`), to many
 * (`openim/batchsendmsg`), to a group (`send_group_msg`), or in the place of one that was sent (`modify_c2c_msg`).
 */
export type MessageEndpoint = 'one' | 'many' | 'group' | 'update';

/** The endpoints that send something new. */
export const SENDING: readonly MessageEndpoint[] = ['one', 'many', 'group'];
