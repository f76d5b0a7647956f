import type { INodeTypeDescription } from 'n8n-workflow';

const TEST =
	"<b>To test</b>, click 'Execute step': n8n listens on the test URL for two minutes and takes one event. " +
	'An app has only one webhook URL. Enter the test URL in the Chat console, make an event happen, such as adding a friend, and enter the production URL again. ' +
	'Meanwhile no event reaches production, so test with an app that is there for tests.';

const BREAK = '<br /><br />';

/** What n8n shows beside an open trigger while it has no event. n8n 2 says publish, n8n 1 activate. */
export const TRIGGER_PANEL: INodeTypeDescription['triggerPanel'] = {
	activationHint: {
		inactive:
			'Once you’ve finished building your workflow, publish it (in n8n 1: activate it) and enter the production URL in the Chat console. From then on events start it by themselves; you will find those executions in its list, not here.',
		active:
			'Events also start this workflow by themselves, as long as the Chat console has the production URL. You will find those executions in its <a data-key="executions">list</a>, not here.',
	},
	executionsHelp: {
		inactive: `${TEST}${BREAK}<b>Once you’re happy with your workflow</b>, publish it (in n8n 1: activate it), with the production URL in the Chat console. Each event then starts an execution, which shows up in the <a data-key="executions">executions list</a>, but not in the editor.`,
		active: `${TEST}${BREAK}<b>Your workflow also runs by itself</b>, since it is published. Each event starts an execution, which shows up in the <a data-key="executions">executions list</a>, but not in the editor.`,
	},
};
