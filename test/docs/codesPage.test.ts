import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderCodesPage } from '../../scripts/codesPage';

it('docs/codes.md says what the catalogue says (npm run docs writes it anew)', () => {
	const page = readFileSync(join(__dirname, '../../docs/codes.md'), 'utf8');

	expect(page).toBe(renderCodesPage());
});
