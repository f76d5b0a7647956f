import { TRIGGER_PANEL } from '../../../nodes/TencentChatTrigger/triggerPanel';
import { TencentChatTrigger } from '../../../nodes/TencentChatTrigger/TencentChatTrigger.node';

function textsOf(panel: unknown): string[] {
	if (typeof panel === 'string') return [panel];
	return typeof panel === 'object' && panel !== null ? Object.values(panel).flatMap(textsOf) : [];
}

const texts = textsOf(TRIGGER_PANEL);

it('is what n8n shows beside the trigger', () => {
	expect(new TencentChatTrigger().description.triggerPanel).toBe(TRIGGER_PANEL);
	expect(texts).toHaveLength(4);
});

it('says how to test with the one URL of an app, whether the workflow is published or not', () => {
	const help = texts.filter((text) => text.includes('test URL'));

	expect(help).toHaveLength(2);
	for (const text of help) {
		expect(text).toMatch(/only one webhook URL.*enter the production URL again/);
	}
});

it('uses the words of n8n 1 and 2 wherever something has to be published', () => {
	const told = texts.filter((text) => /\bpublish it\b/.test(text));

	expect(told).toHaveLength(2);
	expect(told.filter((text) => !text.includes('publish it (in n8n 1: activate it)'))).toEqual([]);
});

it('has no markup but what n8n shows, and no links but those that n8n follows', () => {
	const tags = texts.flatMap((text) => text.match(/<[^>]*>/g) ?? []);

	expect(tags).toContain('<b>');
	expect(new Set(tags)).toEqual(
		new Set(['<b>', '</b>', '<br />', '<a data-key="executions">', '</a>']),
	);
});
