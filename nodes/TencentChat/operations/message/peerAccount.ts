import type { AccountParameter } from '../reader';

/** The other side of a conversation. */
export const PEER_ACCOUNT: AccountParameter = { name: 'peerAccount', label: 'Peer Account' };
