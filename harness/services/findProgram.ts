import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folder that holds a program: of the given ones or the search path, links followed. */
export function folderOfProgram(
	name: string,
	furtherFolders: readonly string[] = [],
): string | undefined {
	const searched = [...(process.env.PATH ?? '').split(delimiter), ...furtherFolders];
	const folder = searched.find((each) => each !== '' && isProgram(join(each, name)));
	return folder === undefined ? undefined : join(realpathSync(join(folder, name)), '..');
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
