import type { JsonObject } from '../../json';
import { byteLength } from '../../limits';
import { refuse, type Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { GROUP } from '../serviceCodes';

/** The longest texts in bytes of UTF-8. Source: Tencent's page about the group system, 2023-03-29. */
const TEXT_BYTES = {
	Name: 30,
	Introduction: 240,
	Notification: 300,
	FaceUrl: 100,
	NameCard: 50,
	Reason: 100,
} as const;

/** What real servers say, as far as it is known. */
const TOO_LONG: Readonly<Record<string, string>> = {
	Name: 'group name is too long',
	Introduction: 'introduction is too long',
};

/** The refusal of the first of some texts that is none or too long; they may be left out. */
export function refuseBadTexts(
	body: JsonObject,
	names: readonly (keyof typeof TEXT_BYTES)[],
): Refusal | undefined {
	for (const name of names) {
		const { [name]: value } = body;
		const max = TEXT_BYTES[name];
		const refuseIt = () =>
			refuseField(GROUP.badParameter, fieldOf(body, name), `a text of at most ${max} bytes`);

		if (value === undefined) continue;
		if (typeof value !== 'string') return refuseIt();
		if (byteLength(value) <= max) continue;
		return name in TOO_LONG ? refuse(GROUP.badParameter, TOO_LONG[name]) : refuseIt();
	}
	return undefined;
}
