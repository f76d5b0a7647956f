import type { JsonObject } from '../json';
import type { Switches } from '../switches';
import type { Answer } from './answer';

/** Services whose answers carry `ErrorDisplay` and put their fields before the status. */
const SERVICES_WITH_DISPLAY: ReadonlySet<string> = new Set(['follow', 'profile', 'sns']);

/** The answer's text, field by field as the service of this path writes it. */
export function renderAnswer(
	path: string,
	answer: Answer,
	{ fieldOrder }: Pick<Switches, 'fieldOrder'>,
): string {
	const fields = answer.kind === 'done' ? answer.fields : {};
	const hasDisplay = SERVICES_WITH_DISPLAY.has(serviceOf(path));
	const status = hasDisplay ? statusWithDisplay(answer) : plainStatus(answer);
	const isStatusLast = hasDisplay && fieldOrder === 'asDocumented';

	return JSON.stringify(isStatusLast ? { ...fields, ...status } : { ...status, ...fields });
}

function serviceOf(path: string): string {
	return path.split('/')[2] ?? '';
}

function statusWithDisplay({ code, info }: Answer): JsonObject {
	return {
		ActionStatus: actionStatus(code),
		ErrorCode: code,
		ErrorInfo: info,
		ErrorDisplay: '',
	};
}

function plainStatus({ code, info }: Answer): JsonObject {
	return { ActionStatus: actionStatus(code), ErrorInfo: info, ErrorCode: code };
}

function actionStatus(code: number): 'OK' | 'FAIL' {
	return code === 0 ? 'OK' : 'FAIL';
}
