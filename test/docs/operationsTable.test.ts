import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderReadme } from '../../scripts/operationsTable';

it('the README lists the operations of the registry (npm run docs writes the table anew)', () => {
	const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

	expect(readme).toBe(renderReadme(readme));
});

it('a README without a place for the table is an error, so that no table gets lost', () => {
	expect(() => renderReadme('# Title')).toThrow('no place for the operations');
});
