import type { EndpointCall } from './endpoint';

/** A call of a command whose pages only recommend their limit of 100, or may mean it. */
export function beyond100(call: EndpointCall): EndpointCall {
	return call.switches.over100 === 'accept' ? { ...call, maxItems: Infinity } : call;
}
