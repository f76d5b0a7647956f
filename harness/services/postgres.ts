import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from './command';
import { folderOfProgram } from './findProgram';
import { findFreePort } from './ports';
import { Program } from './program';
import type { Service } from './service';
import { makeTemporaryFolder } from './temporaryFolder';

/** Where Debian puts its releases of PostgreSQL, which are not on the search path. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Who runs PostgreSQL when root runs the tests; PostgreSQL refuses root. */
const SERVER_USER = 'postgres';

const DATABASE_USER = 'n8n';

/** Whether this machine has PostgreSQL. */
export function hasPostgres(): boolean {
	return programFolder() !== undefined;
}

/** Starts a PostgreSQL with a fresh database: what an n8n in queue mode keeps. */
export async function startPostgres(): Promise<Service> {
	const folder = makeTemporaryFolder('postgres');
	const data = join(folder.path, 'data');
	await makeFolderForServer(folder.path, data);
	const { env } = process;
	const init = asServer('initdb', ['-D', data, '-U', DATABASE_USER, '-A', 'trust', '-E', 'UTF8']);
	await runCommand(init.command, [...init.args, '--no-sync'], { cwd: folder.path });
	const port = await findFreePort();
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
	const options = settings.flatMap((setting) => ['-c', setting]);
	const { command, args } = asServer('postgres', ['-D', data, '-p', String(port), ...options]);
	const logFile = join(folder.path, 'postgres.log');
	const program = new Program('PostgreSQL', command, args, { env, cwd: folder.path, logFile });
	await program.untilReady(async () => await isReady(port));
	return {
		environment: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: DATABASE_USER,
		},
		stop: async () => {
			await program.stop();
			folder.remove();
		},
	};
}

function programFolder(): string | undefined {
	const releases = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
	return folderOfProgram(
		'initdb',
		releases.map((release) => join(DEBIAN_FOLDER, release, 'bin')),
	);
}

function programFile(name: string): string {
	return join(programFolder() ?? '', name);
}

function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/** Makes the folder of the data, and lets the server have it and go through the one around it. */
async function makeFolderForServer(around: string, data: string): Promise<void> {
	mkdirSync(data, { mode: 0o700 });
	if (!isRoot()) return;
	const [uid, gid] = await Promise.all(['-u', '-g'].map(idOfServer));
	for (const folder of [around, data]) chownSync(folder, Number(uid), Number(gid));
}

async function idOfServer(option: string): Promise<string> {
	return await runCommand('id', [option, SERVER_USER], { cwd: '/' });
}

/** How a program of PostgreSQL is called by somebody whom it does not refuse. */
function asServer(name: string, args: readonly string[]) {
	const file = programFile(name);
	if (!isRoot()) return { command: file, args };
	const user = [`--reuid=${SERVER_USER}`, `--regid=${SERVER_USER}`, '--clear-groups'];
	return { command: 'setpriv', args: [...user, file, ...args] };
}

async function isReady(port: number): Promise<boolean> {
	try {
		await runCommand(programFile('pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], {
			cwd: '/',
		});
		return true;
	} catch {
		return false;
	}
}
