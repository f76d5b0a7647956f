import { isRecord, readText } from '../../api/answer';
import type { ValidRequest, WireObject } from '../../bulk/request';

/**
 * What Friend → Update is to write for a friend whom Add Friends found to be one already: the remark and the
 * friend list that were meant for a new one. Nothing when neither was given.
 */
export function toExistingFriend(request: ValidRequest): ValidRequest | undefined {
	const { payload, owner, subject, itemIndex, position } = request;
	const { Remark, GroupName } = isRecord(payload) ? payload : {};
	const [remark, list] = [readText(Remark), readText(GroupName)];
	const items: readonly WireObject[] = [
		...(remark === '' ? [] : [{ Tag: 'Tag_SNS_IM_Remark', Value: remark }]),
		...(list === '' ? [] : [{ Tag: 'Tag_SNS_IM_Group', Value: [list] }]),
	];
	if (items.length === 0) return undefined;
	const entry = { To_Account: subject, SnsItem: items };
	return { owner, subject, common: {}, payload: entry, itemIndex, position };
}
