/** Properties of n8n's descriptions whose text only people read. */
const TEXTS = new Set(['action', 'description', 'displayName', 'placeholder', 'hint']);

/** Leaves out a text of n8n's panel: that some other sentence stands there breaks nothing. */
function shouldIgnore({ node, parent }) {
	const isText = node.type === 'StringLiteral' || node.type === 'TemplateLiteral';
	const isNamed = parent?.type === 'ObjectProperty' && parent.value === node;
	if (isText && isNamed && TEXTS.has(parent.key.name)) return 'Only people read it';
	return undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts', value: { shouldIgnore } }];
