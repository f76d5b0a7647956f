import type { Endpoint as Facts } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, refuse } from '../../results/answer';
import type { ResultShape } from '../../results/friendResults';
import { type Endpoint, type EndpointCall, freeCommand } from '../endpoint';

/** The results of a command about follows, whose pages know no `Fail_Account`. */
export const FOLLOW_RESULTS: ResultShape = {
	list: 'ResultItem',
	findings: 'after',
	namesFailed: false,
};

/** A command about follows, which only some editions of Tencent Chat have. */
export function followCommand(facts: Facts, handle: (call: EndpointCall) => Answer): Endpoint {
	return freeCommand(facts, (call) =>
		call.app.settings.followEnabled === false ? refuse(30005) : handle(call),
	);
}
