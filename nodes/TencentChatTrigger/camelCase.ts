/** Longer than any field of Tencent Chat's, in characters; a longer name stays as it is. */
export const MAX_NAME_LENGTH = 100;

/** `From_Account` becomes `fromAccount`, `FileURL` `fileUrl`, `MsgBody` `msgBody`. */
export function toCamelCase(name: string): string {
	if (name.length > MAX_NAME_LENGTH) return name;
	const words = name
		.replace(/[A-Z](?=[A-Z][a-z])/g, '$&_')
		.replace(/([a-z\d])([A-Z])/g, '$1_$2')
		.split(/[^A-Za-z\d]+/)
		.filter((word) => word !== '');
	const [first = name, ...rest] = words.map((word) => word.toLowerCase());
	return [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

/** A value of a callback with all field names in camelCase; values stay as they are. */
export function withCamelCase(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withCamelCase);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => [toCamelCase(name), withCamelCase(entry)]),
	);
}
