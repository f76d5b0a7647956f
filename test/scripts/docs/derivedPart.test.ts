import { withDerivedPart } from '../../../scripts/docs/derivedPart';

const PAGE = `# Title

<!-- list: made by npm run docs -->
old
<!-- /list -->

The rest.
`;

describe('a part of a page that is made from the sources', () => {
	it('takes the place of what stood between its marks, and leaves everything else', () => {
		expect(withDerivedPart(PAGE, 'list', 'new')).toBe(`# Title

<!-- list: made by npm run docs -->

new

<!-- /list -->

The rest.
`);
	});

	it('stays as it is when it is made again', () => {
		const once = withDerivedPart(PAGE, 'list', 'new');

		expect(withDerivedPart(once, 'list', 'new')).toBe(once);
	});

	it.each([
		['both marks', '# Title\n'],
		['the second mark', '<!-- list: made by npm run docs -->\n'],
		['the second mark behind the first', '<!-- /list -->\n<!-- list: made by npm run docs -->\n'],
	])('is an error on a page without %s, so that no part gets lost', (_what, page) => {
		expect(() => withDerivedPart(page, 'list', 'new')).toThrow('no place for the part "list"');
	});
});
