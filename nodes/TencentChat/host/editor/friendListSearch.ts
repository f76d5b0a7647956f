import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { problem } from '../../api/problem';
import { checkUserId } from '../../checks';
import { readEntries } from '../../operations/list';
import { FROM_ACCOUNT } from '../../operations/reader';
import { optionsFrom, searchIn, type ChoiceList } from './listSearch';

/** The friend lists of From Account; Tencent gives all at once. */
const FRIEND_LISTS: ChoiceList = {
	endpoint: ENDPOINTS.groupGet,
	toBody: (context) => {
		const owner = checkUserId(
			context.getCurrentNodeParameter(FROM_ACCOUNT.name),
			FROM_ACCOUNT.label,
		);
		if ('problem' in owner || owner.value.startsWith('=')) {
			const reason = 'The friend lists of From Account are not known';
			const hint = 'Enter From Account as a fixed value, or choose the friend list by name.';
			return problem(reason, hint);
		}
		return { value: { From_Account: owner.value } };
	},
	readPage: (body) => ({
		names: readEntries(body, 'ResultItem')
			.map(({ GroupName }) => readText(GroupName))
			.filter((name) => name !== ''),
	}),
};

/** The friend lists of From Account, to choose one from in the editor. */
export const searchFriendLists = searchIn(FRIEND_LISTS);

/** The same, to choose several from. */
export const getFriendLists = optionsFrom(FRIEND_LISTS);
