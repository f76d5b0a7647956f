import manifest from '../../package.json';
import { tarballProblems } from '../../scripts/tarballProblems';

const NAMED = [...manifest.n8n.credentials, ...manifest.n8n.nodes];

const ALWAYS_PACKED = ['package.json', 'README.md', 'LICENSE'];

describe('the check of a tarball', () => {
	it('finds nothing wrong with one that holds every file that is named, for its own tag', () => {
		const files = [...ALWAYS_PACKED, ...NAMED];

		expect(tarballProblems({ manifest, files, tag: manifest.version })).toEqual([]);
		expect(tarballProblems({ manifest, files })).toEqual([]);
	});

	it.each(NAMED)('refuses one without %s, which n8n would look for in vain', (missing) => {
		const files = [...ALWAYS_PACKED, ...NAMED].filter((path) => path !== missing);

		const problems = tarballProblems({ manifest, files });

		expect(problems).toEqual([
			`"n8n" in package.json names ${missing}, which the tarball does not hold`,
		]);
	});

	it('refuses what npm packs without a build', () => {
		expect(tarballProblems({ manifest, files: ALWAYS_PACKED })).toHaveLength(NAMED.length);
	});

	it.each(['9.9.9', `v${manifest.version}`, ''])(
		'refuses the tag "%s" of another version',
		(tag) => {
			const problems = tarballProblems({ manifest, files: NAMED, tag });

			expect(problems).toEqual([
				`The tag is "${tag}", the version in package.json "${manifest.version}"`,
			]);
		},
	);

	it.each([undefined, null, 'dist', {}, { nodes: [], credentials: 'dist' }])(
		'refuses a package.json whose "n8n" is %j, as it would pass with nothing to look for',
		(n8n) => {
			expect(tarballProblems({ manifest: { n8n }, files: NAMED })).toEqual([
				'"n8n" in package.json names no credentials',
				'"n8n" in package.json names no nodes',
			]);
		},
	);
});
