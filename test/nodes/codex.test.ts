import { TencentChatApi } from '../../credentials/TencentChatApi.credentials';
import { TencentChatWebhookApi } from '../../credentials/TencentChatWebhookApi.credentials';
import node from '../../nodes/TencentChat/TencentChat.node.json';
import { TencentChat } from '../../nodes/TencentChat/TencentChat.node';
import { documentationOf } from '../../nodes/TencentChat/operations/documentation';
import { RESOURCES } from '../../nodes/TencentChat/operations/registry';
import trigger from '../../nodes/TencentChatTrigger/TencentChatTrigger.node.json';
import { TencentChatTrigger } from '../../nodes/TencentChatTrigger/TencentChatTrigger.node';
import manifest from '../../package.json';
import { anchorsOf, readPage } from '../docs/support/markdown';

const DOCS = `${manifest.repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/docs/`;

/** Whether an address leads to a page of this project, and to a heading of it where it names one. */
function leadsToOurPages(address: string): boolean {
	if (!address.startsWith(DOCS)) return false;
	const [page = '', anchor] = address.slice(DOCS.length).split('#');
	const anchors = anchorsOf(readPage(`docs/${page}`));
	return anchor === undefined || anchors.has(anchor);
}

function isFoundBy(word: string, { alias }: { alias: readonly string[] }): boolean {
	return alias.some((name) => name.toLowerCase().includes(word));
}

describe('the search of n8n’s editor', () => {
	it.each([
		'腾讯云 im',
		'即时通信',
		'tencent im',
		'chat',
		'tim',
		'friends',
		'add friend',
		'contact',
		'blocklist',
		'callback',
		'message',
		'group',
	])('finds the node and the trigger by "%s"', (word) => {
		expect(isFoundBy(word, node)).toBe(true);
		expect(isFoundBy(word, trigger)).toBe(true);
	});

	it('finds the node by "send"', () => {
		expect(isFoundBy('send', node)).toBe(true);
	});

	it('shows one description for both, as it takes either of them', () => {
		expect(new TencentChat().description.description).toBe(
			new TencentChatTrigger().description.description,
		);
	});
});

describe('a codex file', () => {
	it.each([
		[node, new TencentChat()],
		[trigger, new TencentChatTrigger()],
	])('has the version of its node (%#)', ({ nodeVersion }, { description }) => {
		expect(Number(nodeVersion)).toBe(description.version);
	});

	it('names no alias twice', () => {
		for (const { alias } of [node, trigger]) expect(new Set(alias).size).toBe(alias.length);
	});
});

describe('what the editor links to', () => {
	it.each([node, trigger])('is a page of this project, from a codex file (%#)', ({ resources }) => {
		const { credentialDocumentation, primaryDocumentation } = resources;
		for (const { url } of [...credentialDocumentation, ...primaryDocumentation]) {
			expect([url, leadsToOurPages(url)]).toEqual([url, true]);
		}
	});

	it.each([node, trigger])(
		'is a whole page, as n8n adds a query behind the address (%#)',
		(codex) => {
			for (const { url } of codex.resources.primaryDocumentation) expect(url).not.toContain('#');
		},
	);

	it.each(RESOURCES)('is what our page says about the resource $name', ({ name, value }) => {
		const choice = new TencentChat().description.properties.find(
			(property) =>
				property.name === 'operation' &&
				property.displayOptions?.show?.resource?.includes(value) === true,
		);

		expect(leadsToOurPages(documentationOf(name))).toBe(true);
		expect(choice?.description).toContain(`"${documentationOf(name)}"`);
	});

	it.each([new TencentChatApi(), new TencentChatWebhookApi()])(
		'is what our page says about the credential $displayName',
		({ documentationUrl }) => {
			expect(documentationUrl).toContain('#');
			expect(leadsToOurPages(documentationUrl)).toBe(true);
		},
	);
});
