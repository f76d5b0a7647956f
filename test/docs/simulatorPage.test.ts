import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderSimulatorPage } from '../../scripts/simulatorPage';

it('docs/simulator.md says what the simulator says (npm run docs writes it anew)', () => {
	const page = readFileSync(join(__dirname, '../../docs/simulator.md'), 'utf8');

	expect(page).toBe(renderSimulatorPage());
});
