import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Operation } from '../operations/operation';
import { stopListening } from './n8n/execution';
import { runBulk } from './runBulk';
import { runLocal } from './runLocal';
import { runPagedRead } from './runPagedRead';
import { runResponse } from './respond/runResponse';

/** Runs an operation in the way of its kind. */
export async function runOperation(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[][]> {
	try {
		return await runKind(context, operation);
	} finally {
		stopListening(context);
	}
}

async function runKind(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[][]> {
	switch (operation.kind) {
		case 'bulk':
			return await runBulk(context, operation);
		case 'pagedRead':
			return await runPagedRead(context, operation);
		case 'local':
			return await runLocal(context, operation);
		case 'response':
			return await runResponse(context, operation);
	}
}
