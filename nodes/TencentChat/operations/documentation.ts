/** This project's page about operations, with a heading for each resource. */
const OPERATIONS_PAGE =
	'https://github.com/n8n-nodes-tencent-chat/n8n-nodes-tencent-chat/blob/main/docs/operations.md';

/** The address of what the documentation says about a resource, by its name in the panel. */
export function documentationOf(resourceName: string): string {
	return `${OPERATIONS_PAGE}#${resourceName.toLowerCase().replace(/ /g, '-')}`;
}

/** The text beside Operation, which the editor shows as HTML. */
export function linkToDocumentation(resourceName: string): string {
	return `What each operation does: <a href="${documentationOf(resourceName)}" target="_blank">documentation</a>`;
}
