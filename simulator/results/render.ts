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

function statusWithDisplay(answer: Answer): JsonObject {
	const { code, info } = answer;
	return {
		ActionStatus: actionStatus(answer),
		ErrorCode: code,
		ErrorInfo: info,
		ErrorDisplay: '',
	};
}

function plainStatus(answer: Answer): JsonObject {
	const { code, info } = answer;
	return { ActionStatus: actionStatus(answer), ErrorInfo: info, ErrorCode: code };
}

function actionStatus(answer: Answer): 'OK' | 'FAIL' | 'SomeError' {
	if (answer.code !== 0) return 'FAIL';
	return answer.kind === 'done' && answer.isPartial ? 'SomeError' : 'OK';
}
