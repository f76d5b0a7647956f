import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { installThisPackage } from './communityPackage';
import { environmentOf } from './environment';
import { installRelease, type InstalledRelease } from './install';
import { findFreePort } from '../services/ports';
import { Program } from '../services/program';
import { releaseOf, type Release } from './releases';
import { Session } from './session';
import { makeTemporaryFolder, type TemporaryFolder } from '../services/temporaryFolder';
import { Workbench } from './workbench';

export interface HostOptions {
	/** @default the one that `N8N_MAJOR` names, else n8n 2 */
	readonly release?: Release;
	/** Environment beside the usual one, which it overrides. */
	readonly env?: NodeJS.ProcessEnv;
	/** Taken when it is free. */
	readonly port?: number;
	/** Arguments for Node in front of n8n's script. */
	readonly nodeArguments?: readonly string[];
}

/** The release that the tests of this process are about. */
export function testedRelease(): Release {
	return releaseOf(process.env.N8N_MAJOR ?? '2');
}

/** An n8n that runs on this machine, with this package installed, an owner, and a session. */
export class Host {
	private constructor(
		readonly url: string,
		private readonly folder: TemporaryFolder,
		readonly environment: NodeJS.ProcessEnv,
		readonly installed: InstalledRelease,
		private readonly program: Program,
		readonly session: Session,
		/** What one does in the editor. */
		readonly workbench: Workbench,
	) {}

	/** Starts n8n in a folder of its own and waits until it can be used. */
	static async start(options: HostOptions = {}): Promise<Host> {
		const installed = await installRelease(options.release ?? testedRelease());
		const folder = makeTemporaryFolder('n8n');
		const userFolder = folder.path;
		await installThisPackage(userFolder);
		const port = await findFreePort(options.port);
		const brokerPort = await findFreePort();
		const { release } = installed;
		const environment = {
			...environmentOf({ release, userFolder, port, brokerPort }),
			...options.env,
		};
		const args = [...(options.nodeArguments ?? []), installed.script, 'start'];
		const program = new Program(`n8n ${release.version}`, installed.node, args, {
			env: environment,
			logFile: logFileOf(userFolder),
		});
		try {
			const url = `http://127.0.0.1:${port}`;
			await program.untilReady(async () => await isReady(url));
			const session = new Session(url);
			await session.open();
			const workbench = await Workbench.open(session, url);
			return new Host(url, folder, environment, installed, program, session, workbench);
		} catch (error) {
			await program.stop();
			throw error;
		}
	}

	/** The process of n8n itself. */
	get pid(): number {
		return this.program.pid;
	}

	get userFolder(): string {
		return this.folder.path;
	}

	/** Everything that n8n has printed so far. */
	get log(): string {
		return readFileSync(logFileOf(this.userFolder), 'utf8');
	}

	/** Ends n8n and removes its folder. */
	async stop(): Promise<void> {
		await this.program.stop();
		this.folder.remove();
	}
}

function logFileOf(userFolder: string): string {
	return join(userFolder, 'n8n.log');
}

/** Whether the editor of an n8n can be used: n8n 1 is healthy before its editor's requests work. */
async function isReady(url: string): Promise<boolean> {
	return (
		(await isAnswered(`${url}/healthz/readiness`)) && (await isAnswered(`${url}/rest/settings`))
	);
}

/** Whether an address answers well. */
export async function isAnswered(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}
