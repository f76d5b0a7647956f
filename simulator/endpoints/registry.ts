import { accountCheck } from './accountCheck';
import { accountDelete } from './accountDelete';
import { accountImport } from './accountImport';
import { blackListAdd } from './blackListAdd';
import { blackListCheck } from './blackListCheck';
import { blackListDelete } from './blackListDelete';
import { blackListGet } from './blackListGet';
import type { Endpoint } from './endpoint';
import { followAdd } from './followAdd';
import { followCheck } from './followCheck';
import { followDelete } from './followDelete';
import { followGet } from './followGet';
import { followGetInfo } from './followGetInfo';
import { friendAdd } from './friendAdd';
import { friendCheck } from './friendCheck';
import { friendDelete } from './friendDelete';
import { friendDeleteAll } from './friendDeleteAll';
import { friendGet } from './friendGet';
import { friendGetList } from './friendGetList';
import { friendImport } from './friendImport';
import { friendUpdate } from './friendUpdate';
import { groupAdd } from './groupAdd';
import { groupDelete } from './groupDelete';
import { groupGet } from './groupGet';
import { kick } from './kick';
import { multiAccountImport } from './multiAccountImport';
import { portraitGet } from './portraitGet';
import { portraitSet } from './portraitSet';
import { queryOnlineStatus, queryState } from './queryOnlineStatus';
import { sendMsg } from './sendMsg';

/** Every command that the simulator knows. */
export const SIMULATED_ENDPOINTS: readonly Endpoint[] = [
	accountCheck,
	accountDelete,
	accountImport,
	blackListAdd,
	blackListCheck,
	blackListDelete,
	blackListGet,
	followAdd,
	followCheck,
	followDelete,
	followGet,
	followGetInfo,
	friendAdd,
	friendCheck,
	friendDelete,
	friendDeleteAll,
	friendGet,
	friendGetList,
	friendImport,
	friendUpdate,
	groupAdd,
	groupDelete,
	groupGet,
	kick,
	multiAccountImport,
	portraitGet,
	portraitSet,
	queryOnlineStatus,
	queryState,
	sendMsg,
];

const BY_PATH: ReadonlyMap<string, Endpoint> = new Map(
	SIMULATED_ENDPOINTS.map((endpoint) => [endpoint.path, endpoint]),
);

/** The command behind a path, or undefined when the simulator has none (60009). */
export function endpointAt(path: string): Endpoint | undefined {
	return BY_PATH.get(path);
}
