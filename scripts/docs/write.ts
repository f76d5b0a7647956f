/** Writes the pages that are made from the sources. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderCodesPage } from './codesPage';
import { renderReadme } from './operationsTable';
import { renderSimulatorPage } from './simulatorPage';

const ROOT = join(__dirname, '..');
const README = join(ROOT, 'README.md');

writeFileSync(join(ROOT, 'docs/codes.md'), renderCodesPage());
writeFileSync(join(ROOT, 'docs/simulator.md'), renderSimulatorPage());
writeFileSync(README, renderReadme(readFileSync(README, 'utf8')));
