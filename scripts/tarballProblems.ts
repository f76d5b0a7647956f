/** What package.json says that a tarball can be held against. */
export interface Manifest {
	readonly version?: unknown;
	readonly n8n?: unknown;
}

export interface Tarball {
	readonly manifest: Manifest;
	/** The paths of its files, without the folder `package/` around them. */
	readonly files: readonly string[];
	/** The tag that it is published for, where there is one. */
	readonly tag?: string | undefined;
}

/** What speaks against publishing a tarball: a sentence each; none when nothing does. */
export function tarballProblems({ manifest, files, tag }: Tarball): string[] {
	const held = new Set(files);
	return [
		...['credentials', 'nodes'].flatMap((kind) => problemsOf(kind, manifest.n8n, held)),
		...(tag === undefined || tag === manifest.version
			? []
			: [`The tag is "${tag}", the version in package.json "${String(manifest.version)}"`]),
	];
}

function problemsOf(kind: string, n8n: unknown, held: ReadonlySet<string>): string[] {
	const named: unknown = (n8n as Readonly<Record<string, unknown>> | null | undefined)?.[kind];
	if (!Array.isArray(named) || named.length === 0) {
		return [`"n8n" in package.json names no ${kind}`];
	}
	return named
		.map(String)
		.filter((path) => !held.has(path))
		.map((path) => `"n8n" in package.json names ${path}, which the tarball does not hold`);
}
