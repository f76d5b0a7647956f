import type { WireField } from '../fields/wireField';
import type { MessageEndpoint } from './endpoints';

/** A field that may be added to a message. */
export interface AdditionalField extends WireField {
	/** The endpoints that take it. */
	readonly endpoints: readonly MessageEndpoint[];
}
