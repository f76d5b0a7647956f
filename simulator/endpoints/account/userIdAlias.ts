import type { JsonObject } from '../../json';
import type { EndpointCall } from '../endpoint';

/** A body whose `UserID` may have come under its name of 2021, `Identifier`. */
export function withUserId({ body, switches }: EndpointCall): JsonObject {
	const { UserID = switches.identifierAlias === 'accept' ? body.Identifier : undefined } = body;
	return { ...body, UserID };
}
