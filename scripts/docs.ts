/** Writes the pages of `docs/` that are made from the sources. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderCodesPage } from './codesPage';

writeFileSync(join(__dirname, '../docs/codes.md'), renderCodesPage());
