import Table from 'cli-table3';
import type { IDataObject, INodeExecutionData, IRun, ITaskData } from 'n8n-workflow';

const NODE = 'Add Friends';

const WELCOME = 'Welcome Them';

/** A column of a table of outcomes. */
interface Column {
	readonly title: string;
	readonly width: number;
	readonly key: string;
}

const SUCCESS_COLUMNS: readonly Column[] = [
	{ title: 'From', width: 11, key: 'fromAccount' },
	{ title: 'To', width: 16, key: 'toAccount' },
	{ title: 'Outcome', width: 17, key: 'outcome' },
	{ title: 'Attempts', width: 10, key: 'attempts' },
	{ title: 'What next', width: 58, key: 'hint' },
];

const FAILED_COLUMNS: readonly Column[] = [
	{ title: 'From', width: 11, key: 'fromAccount' },
	{ title: 'To', width: 16, key: 'toAccount' },
	{ title: 'Outcome', width: 11, key: 'outcome' },
	{ title: 'Code', width: 7, key: 'resultCode' },
	{ title: 'Why', width: 34, key: 'reason' },
	{ title: 'What next', width: 40, key: 'hint' },
];

/** Prints both branches of the node and its totals. */
export function printRun(run: IRun, { showItems }: { showItems: boolean }): void {
	const { resultData } = run.data;
	const task: ITaskData | undefined = resultData.runData[NODE]?.[0];
	if (!task?.data) {
		print(`The node did not run: ${resultData.error?.message ?? run.status}`);
		return;
	}
	const [success = [], failed = []] = task.data.main ?? [];
	if (showItems) {
		printTable(`Success (${success?.length ?? 0})`, SUCCESS_COLUMNS, success ?? []);
		printTable(`Failed (${failed?.length ?? 0})`, FAILED_COLUMNS, failed ?? []);
	} else {
		print(`Success: ${success?.length ?? 0} items. Failed: ${failed?.length ?? 0} items.`);
	}
	for (const { message } of task.hints ?? []) print(message);
	for (const { message } of resultData.runData[WELCOME]?.[0]?.hints ?? []) {
		print(`${WELCOME}: ${message}`);
	}
}

/** Says how to use the node in one's own n8n. */
export function printNextSteps(): void {
	print(`
What to do next
  · In your n8n: Settings > Community Nodes > Install, package n8n-nodes-tencent-chat.
  · Create a credential "Tencent Chat API" with the SDKAppID and the secret key of your app.
  · Import examples/add-friends.workflow.json and run it with your own rows.
  · No account yet? npm run simulator -- --port 9000, and in the credential Region "Custom",
    Base URL http://127.0.0.1:9000.
  · A bulk import: npm start -- --friends 10000 --owners 100`);
}

function printTable(title: string, columns: readonly Column[], items: INodeExecutionData[]): void {
	const table = new Table({
		head: columns.map((column) => column.title),
		colWidths: columns.map((column) => column.width),
		wordWrap: true,
		style: { head: [], border: [] },
	});
	for (const { json } of items) table.push(columns.map(({ key }) => show(json, key)));
	print(`${title}\n${table.toString()}\n`);
}

function show(json: IDataObject, key: string): string {
	const value = json[key];
	return value === undefined || value === null || value === '' ? '-' : String(value);
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}
