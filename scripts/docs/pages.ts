import { renderCodesPage } from './codesPage';
import { renderControlSchema } from './controlSchema';
import { CHINESE, ENGLISH, type Language } from './languages';
import { renderOperationsPage } from './operationsPage';
import { renderResourceTable } from './resourceTable';
import { renderSimulatorPage } from './simulatorPage';
import { renderSpeedTable } from './speedTable';
import { withDerivedPart } from './derivedPart';

/** A page of the documentation that is made from the sources, wholly or in part. */
export interface Page {
	/** From the project's folder. */
	readonly path: string;
	/** The page as it should be, from the page as it is. */
	readonly render: (page: string) => string;
}

/** All pages that `npm run docs` writes. */
export const PAGES: readonly Page[] = [
	{ path: 'README.md', render: (page) => renderReadme(page, ENGLISH) },
	{ path: 'README.zh-CN.md', render: (page) => renderReadme(page, CHINESE) },
	{ path: 'docs/codes.md', render: renderCodesPage },
	{
		path: 'docs/operations.md',
		render: (page) => withDerivedPart(page, 'operations', renderOperationsPage()),
	},
	{ path: 'docs/simulator.md', render: renderSimulatorPage },
	{ path: 'docs/simulator-control.schema.json', render: renderControlSchema },
];

function renderReadme(readme: string, language: Language): string {
	const withResources = withDerivedPart(readme, 'resources', renderResourceTable(language));
	return withDerivedPart(withResources, 'speed', renderSpeedTable(language));
}
