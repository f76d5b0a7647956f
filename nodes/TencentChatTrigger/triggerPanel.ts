import type { INodeTypeDescription } from 'n8n-workflow';

/** While n8n listens it darkens the URLs, so the test URL is copied before. */
const TEST =
	"<b>To test</b>, copy the test URL from 'Webhook URLs' into the Chat console, click 'Execute step' and make an event happen, such as adding a friend. n8n listens for two minutes and takes one event. " +
	'An app has only one webhook URL, so enter the production URL again afterwards: until then no event reaches production. A separate app for tests avoids that.';

const BREAK = '<br /><br />';

/** What n8n shows beside an open trigger while it has no event. n8n 2 says publish, n8n 1 activate. */
export const TRIGGER_PANEL: INodeTypeDescription['triggerPanel'] = {
	activationHint: {
		inactive:
			'Once you’ve finished building your workflow, publish it (in n8n 1: activate it) and enter the production URL in the Chat console. From then on events start it by themselves; you will find those executions in the workflow’s list, not here.',
		active:
			'Events also start this workflow by themselves, as long as the Chat console has the production URL. You will find those executions in the workflow’s <a data-key="executions">list</a>, not here.',
	},
	executionsHelp: {
		inactive: `${TEST}${BREAK}<b>Once you’re happy with your workflow</b>, publish it (in n8n 1: activate it), with the production URL in the Chat console. Each event then starts an execution, which shows up in the <a data-key="executions">executions list</a>, but not in the editor.`,
		active: `${TEST}${BREAK}<b>Your workflow also runs by itself</b>, since it is published. Each event starts an execution, which shows up in the <a data-key="executions">executions list</a>, but not in the editor.`,
	},
};
