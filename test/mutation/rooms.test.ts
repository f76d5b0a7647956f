import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import rooms from './rooms.json';

const ROOT = join(__dirname, '../..');

/** The folders and files that a pattern begins with. */
function fixedPartOf(pattern: string): string {
	return pattern.replace(/^!/, '').replace(/[^/]*[*!{].*$/, '');
}

describe('the rooms of the mutation tests', () => {
	it('are all tested by the weekly workflow', () => {
		const workflow = readFileSync(join(ROOT, '.github/workflows/mutation.yml'), 'utf8');

		expect(workflow).toContain(`room: [${Object.keys(rooms).join(', ')}]`);
	});

	it.each(Object.entries(rooms))('name files of %s that there are', (_, { mutate, tests }) => {
		const paths = [...mutate, ...tests.map((path) => `test/${path}`)].map(fixedPartOf);

		expect(paths.filter((path) => path === '' || !existsSync(join(ROOT, path)))).toEqual([]);
	});
});
