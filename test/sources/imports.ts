import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** One file of the sources, with what it imports: paths from the project's folder, or module names. */
export interface SourceFile {
	readonly path: string;
	readonly imports: readonly string[];
}

const IMPORT = /(?:from|import) '([^']+)'/g;

/** The TypeScript files under these folders, with their imports. */
export function readSources(...folders: readonly string[]): readonly SourceFile[] {
	return folders.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
			.map((entry) => readSource(relative(ROOT, join(entry.parentPath, entry.name)))),
	);
}

function readSource(path: string): SourceFile {
	const text = readFileSync(join(ROOT, path), 'utf8');
	const imports = Array.from(text.matchAll(IMPORT), ([, name = '']) =>
		name.startsWith('.') ? `${normalize(join(dirname(path), name))}.ts` : name,
	);
	return { path, imports };
}

/** How many files each folder has at its top, for folders under these. */
export function countFiles(...folders: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const folder of folders) {
		const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
		for (const entry of entries) {
			if (!entry.isFile()) continue;
			const place = relative(ROOT, entry.parentPath);
			counts.set(place, (counts.get(place) ?? 0) + 1);
		}
	}
	return counts;
}

/** A way from a file back to itself by imports; undefined when there is none. */
export function findCircle(sources: readonly SourceFile[]): readonly string[] | undefined {
	const byPath = new Map(sources.map((source) => [source.path, source]));
	const done = new Set<string>();
	const follow = (path: string, way: readonly string[]): readonly string[] | undefined => {
		const start = way.indexOf(path);
		if (start >= 0) return [...way.slice(start), path];
		if (done.has(path)) return undefined;
		for (const next of byPath.get(path)?.imports ?? []) {
			const circle = byPath.has(next) ? follow(next, [...way, path]) : undefined;
			if (circle) return circle;
		}
		done.add(path);
		return undefined;
	};
	for (const { path } of sources) {
		const circle = follow(path, []);
		if (circle) return circle;
	}
	return undefined;
}
