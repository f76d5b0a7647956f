import { join } from 'node:path';

import type { Release } from './releases';

/** What every process of one n8n shares. */
export interface Place {
	readonly release: Release;
	readonly userFolder: string;
	readonly port: number;
	readonly brokerPort: number;
}

/** Long enough for n8n; it guards nothing but what a test makes. */
const ENCRYPTION_PHRASE = 'only-for-tests';

/** The environment of an n8n that reaches nothing beyond this machine and asks for nothing. */
export function environmentOf({ release, userFolder, port, brokerPort }: Place): NodeJS.ProcessEnv {
	const url = `http://127.0.0.1:${port}/`;
	return {
		PATH: process.env.PATH,
		HOME: userFolder,
		NO_PROXY: '127.0.0.1,localhost',
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: ENCRYPTION_PHRASE,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		N8N_SECURE_COOKIE: 'false',
		[release.major === 1 ? 'WEBHOOK_URL' : 'N8N_WEBHOOK_URL']: url,
		DB_TYPE: 'sqlite',
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
		EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
		...release.environment,
	};
}

/** Where n8n keeps its default database. */
export function databaseFile(userFolder: string): string {
	return join(userFolder, '.n8n/database.sqlite');
}
