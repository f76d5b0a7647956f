import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import manifest from '../../package.json';

const GITHUB = join(__dirname, '../../.github');

const FILES = readdirSync(GITHUB, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('what GitHub runs', () => {
	it('takes every action at a fixed commit, with its version beside it', () => {
		const used = FILES.flatMap((text) => text.match(/uses: .+/g) ?? []);

		expect(used.length).toBeGreaterThan(5);
		expect(used.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
	});

	it('takes an action at one commit everywhere', () => {
		const actions = FILES.flatMap((text) =>
			Array.from(text.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+)/g), ([, name, commit]) => ({
				name,
				commit,
			})),
		);

		const commits = new Set(actions.map(({ name, commit }) => `${name} ${commit}`));

		expect(commits.size).toBe(new Set(actions.map(({ name }) => name)).size);
	});
});

it('forms and links on GitHub lead to the repository that package.json names', () => {
	const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');

	const links = FILES.flatMap(
		(text) => text.match(/https:\/\/github\.com\/[^/\s]+\/[^/\s)]+/g) ?? [],
	);

	expect(links.length).toBeGreaterThan(0);
	expect(links.filter((link) => link !== repository)).toEqual([]);
});
