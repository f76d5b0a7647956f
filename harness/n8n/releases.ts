/** An n8n that the package is proven in. */
export interface Release {
	readonly major: 1 | 2;
	readonly version: string;
	/** What npm has to take in place of packages that it cannot fetch. */
	readonly overrides: Readonly<Record<string, string>>;
	/** Environment that only this release understands. */
	readonly environment: Readonly<Record<string, string>>;
}

/** The Node that both releases run on, from npm: n8n 2 refuses older ones. */
export const NODE_VERSION = '24.21.0';

const N8N_2: Release = {
	major: 2,
	version: '2.40.7',
	overrides: {},
	environment: {
		N8N_DISABLED_MODULES:
			'mcp-registry,insights,instance-version-history,instance-ai,agents,chat-hub,source-control,external-secrets',
	},
};

const N8N_1: Release = {
	major: 1,
	version: '1.123.81',
	// Its own xlsx comes from a host outside npm.
	overrides: { xlsx: 'npm:@e965/xlsx@0.20.3' },
	environment: { DB_SQLITE_POOL_SIZE: '2', N8N_RUNNERS_ENABLED: 'true' },
};

/** The releases by their major version. */
export const RELEASES: Readonly<Record<'1' | '2', Release>> = { 1: N8N_1, 2: N8N_2 };

/** The release of a major version, such as `2`; says which there are when there is none. */
export function releaseOf(major: string): Release {
	if (major === '1' || major === '2') return RELEASES[major];
	throw new RangeError(`There is no n8n ${major} here to test with; choose 1 or 2`);
}
