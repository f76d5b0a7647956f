/** How a service refuses a whole call. */
export interface ServiceCodes {
	/** A field that is missing, of the wrong type or of a value that the command does not know. */
	readonly badParameter: number;
	/** The list of items is missing or no list. */
	readonly noList: number;
	readonly emptyList: number;
	/** More items than one call may carry. */
	readonly tooMany: number;
	/** The account that the call is about was never imported. */
	readonly notImported: number;
}

/** The relationship service, and the one of follows, which took over its codes. */
export const SNS: ServiceCodes = {
	badParameter: 30001,
	noList: 30001,
	emptyList: 30001,
	tooMany: 30001,
	notImported: 30003,
};

/** The profile service. */
export const PROFILE: ServiceCodes = {
	badParameter: 40001,
	noList: 40002,
	emptyList: 40002,
	tooMany: 40001,
	notImported: 40003,
};

/** The account service. */
export const ACCOUNT: ServiceCodes = {
	badParameter: 70402,
	noList: 70402,
	emptyList: 70402,
	tooMany: 70402,
	notImported: 70107,
};

/** The service of online status and messages. */
export const OPENIM: ServiceCodes = {
	badParameter: 90001,
	noList: 90003,
	emptyList: 90001,
	tooMany: 90011,
	notImported: 90003,
};

/** The service of groups. */
export const GROUP: ServiceCodes = {
	badParameter: 10004,
	noList: 10004,
	emptyList: 10004,
	tooMany: 10005,
	notImported: 10019,
};

const CODES_BY_SERVICE: ReadonlyMap<string, ServiceCodes> = new Map([
	['profile', PROFILE],
	['im_open_login_svc', ACCOUNT],
	['openim', OPENIM],
	['group_open_http_svc', GROUP],
]);

/** The codes of the service that a path such as `/v4/sns/friend_add` belongs to. */
export function serviceCodesOf(path: string): ServiceCodes {
	return CODES_BY_SERVICE.get(path.split('/')[2] ?? '') ?? SNS;
}
