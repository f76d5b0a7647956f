import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IWorkflowBase } from 'n8n-workflow';

import { sampleItems } from './support/samples';

const FOLDER = join(__dirname, '../../../examples');

const TRIGGER = 'n8n-nodes-tencent-chat.tencentChatTrigger';

function readExamples(): Array<{ name: string; workflow: IWorkflowBase }> {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.workflow.json'))
		.map((file) => ({
			name: file.replace('.workflow.json', ''),
			workflow: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as IWorkflowBase,
		}));
}

const ofTrigger = readExamples().flatMap(({ name, workflow }) => {
	const trigger = workflow.nodes.find(({ type }) => type === TRIGGER);
	return trigger ? [{ name, workflow, trigger }] : [];
});

it.each(ofTrigger)(
	'$name has a sample pinned to its trigger, which is what the trigger gives',
	({ name, workflow, trigger }) => {
		expect(workflow.pinData?.[trigger.name]).toEqual(sampleItems(name).map((json) => ({ json })));
	},
);

it.each(ofTrigger)('the sample of $name is of an event that its trigger waits for', (example) => {
	const { events } = example.trigger.parameters;

	for (const { json } of example.workflow.pinData?.[example.trigger.name] ?? []) {
		expect(events).toContain(json.event);
	}
});
