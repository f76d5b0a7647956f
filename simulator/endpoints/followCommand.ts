import type { Endpoint as Facts } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, refuse } from '../results/answer';
import { type Endpoint, type EndpointCall, freeCommand } from './endpoint';

/** A command about follows, which only some editions of Tencent Chat have. */
export function followCommand(facts: Facts, handle: (call: EndpointCall) => Answer): Endpoint {
	return freeCommand(facts, (call) =>
		call.app.settings.followEnabled === false ? refuse(30005) : handle(call),
	);
}
