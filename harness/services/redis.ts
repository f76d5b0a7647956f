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

/** Starts a Redis that keeps nothing: the queue of an n8n. */
export async function startRedis(): Promise<Service> {
	const folder = makeTemporaryFolder('redis');
	const port = await findFreePort();
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder.path];
	const program = new Program('Redis', SERVER, [...args, '--save', '', '--appendonly', 'no'], {
		env: process.env,
		logFile: join(folder.path, 'redis.log'),
	});
	await program.untilReady(async () => await answersPing(port));
	return {
		environment: {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(port),
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
