import type { Endpoint } from '../endpoints/endpoint';

/** What the server does for a client app; most of it is what it does for the server API. */
export type ClientCommand = Pick<Endpoint, 'before' | 'handle'>;
