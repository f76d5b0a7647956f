import { displayNameOf, optionNames } from '../../nodes/TencentChat/host/options/optionFields';
import { OPERATIONS } from '../../nodes/TencentChat/operations/registry';
import { codeIn, readPage, sectionsOf, tableRowsIn } from './support/markdown';

function firstColumnOf(path: string, title: string): readonly string[] {
	const section = sectionsOf(readPage(path)).find((one) => one.title === title);
	return tableRowsIn(section?.body ?? '').map(([cell = '']) => cell);
}

/** The page gives units beside the defaults. */
function withoutUnit(name: string): string {
	return name.replace(/ \(.+\)$/, '');
}

it('docs/options.md has a row for every option of the panel, in the order of the alphabet', () => {
	const names = new Set(OPERATIONS.flatMap(optionNames).map(displayNameOf).map(withoutUnit));

	const [, ...documented] = firstColumnOf('docs/options.md', 'Options');

	expect(documented).toEqual([...names].sort());
});

it('docs/outputs.md explains every outcome that an operation can end with', () => {
	const words = OPERATIONS.flatMap((operation) =>
		operation.kind === 'bulk'
			? [operation.vocabulary.success, ...operation.vocabulary.alreadyDone]
			: [],
	);

	const explained = new Set(firstColumnOf('docs/outputs.md', 'Outcomes').flatMap(codeIn));

	expect(words.length).toBeGreaterThan(20);
	expect(words.filter((word) => !explained.has(`\`${word}\``))).toEqual([]);
});
