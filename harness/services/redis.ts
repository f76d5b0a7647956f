import { connect } from 'node:net';
import { join } from 'node:path';

import { folderOfProgram } from './findProgram';
import { findFreePort } from './ports';
import { Program } from './program';
import type { Service } from './service';
import { makeTemporaryFolder } from './temporaryFolder';

const SERVER = 'redis-server';

/** Whether this machine has Redis. */
export function hasRedis(): boolean {
	return folderOfProgram(SERVER) !== undefined;
}

/** A Redis that can be restarted, on the same port and without what it held. */
export interface RedisService extends Service {
	/** Ends it at once and starts it again after so many milliseconds. */
	restart(pauseMs: number): Promise<void>;
}

/** Starts a Redis that keeps nothing: the queue of an n8n. */
export async function startRedis(): Promise<RedisService> {
	const folder = makeTemporaryFolder('redis');
	const port = await findFreePort();
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder.path];
	const start = async (): Promise<Program> => {
		const started = new Program('Redis', SERVER, [...args, '--save', '', '--appendonly', 'no'], {
			env: process.env,
			logFile: join(folder.path, 'redis.log'),
		});
		await started.untilReady(async () => await answersPing(port));
		return started;
	};
	let program = await start();
	return {
		environment: {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(port),
		},
		restart: async (pauseMs) => {
			program.kill();
			await program.stop();
			await new Promise((resolve) => setTimeout(resolve, pauseMs));
			program = await start();
		},
		stop: async () => {
			await program.stop();
			folder.remove();
		},
	};
}

async function answersPing(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
		socket.once('error', () => resolve(false));
		socket.once('data', (answer) => {
			resolve(answer.toString().startsWith('+PONG'));
			socket.destroy();
		});
	});
}
