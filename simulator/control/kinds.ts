import { z } from 'zod/v4';

/** The longest wait that a timer can hold, in milliseconds. */
const MAX_WAIT_MS = 2 ** 31 - 1;

/** A text that is not empty. */
export const text = textOf('must be a text that is not empty');

/** A list of texts. */
export const texts = listOf(text, 'must be an array of texts');

/** A wait in milliseconds. */
export const milliseconds = number(0, MAX_WAIT_MS);

/** An app; one that is left out is the first one. */
export const sdkAppId = z.number('must be the number of a simulated app').optional();

/** A whole number in an address, where everything is a text. */
export const wholeText = textOf('must be a whole number')
	.regex(/^\d{1,15}$/, 'must be a whole number')
	.transform(Number);

/** An object that is looked into somewhere else. */
export const anyObject = z.looseObject({}, 'must be an object');

function textOf(wanted: string) {
	return z.string(wanted).min(1, wanted);
}

/** A number inside bounds, both included. */
export function number(min: number, max: number) {
	const wanted = `must be a number from ${min} to ${max}`;
	return z.number(wanted).min(min, wanted).max(max, wanted);
}

/** A whole number of at least `min`. */
export function whole(min: number) {
	const wanted = `must be a whole number of at least ${min}`;
	return z.int(wanted).min(min, wanted);
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
	return z.enum(words, `must be one of ${words.join(', ')}`);
}

/**
 * An object with these fields and no others, which would be ignored and are most often misspelt.
 *
 * @param title what it is, when it is the whole input; a part of the input is named by its path
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape, title?: string) {
	const known = Object.keys(shape).join(', ');
	return z.strictObject(shape, {
		error: (issue) => {
			if (issue.code !== 'unrecognized_keys') return 'must be an object';
			const other = `has no "${String(issue.keys?.[0])}"; it can hold ${known}`;
			return title === undefined ? other : `${title} ${other}`;
		},
	});
}

/** An object that a check of its own looks into, for schemas that words describe better. */
export function objectOf<Value extends object>(
	isValid: (value: unknown) => boolean,
	wanted: string,
	schema: z.core.JSONSchema.BaseSchema,
) {
	return z.custom<Value>(isValid, wanted).meta({ type: 'object', ...schema });
}

/** A list that is read up to its first bad entry: a body can hold millions of them. */
export function listOf<Entry extends z.ZodType>(entry: Entry, wanted: string) {
	return z
		.array(z.unknown(), wanted)
		.superRefine((values, context) => {
			values.some((value, index) => passesOn(context, entry, value, [index]));
		})
		.meta({
			get items() {
				return toJsonSchema(entry);
			},
		}) as unknown as z.ZodType<z.output<Entry>[]>;
}

/**
 * A value that is of one of several kinds. Unlike with a union, the value decides which kind is meant,
 * so that a refusal is about that one.
 */
export function kindOf<Kind extends z.ZodType>(
	kinds: readonly Kind[],
	choose: (value: unknown) => z.ZodType | string,
) {
	return z
		.unknown()
		.superRefine((value, context) => {
			const kind = choose(value);
			if (typeof kind === 'string') context.addIssue({ code: 'custom', message: kind });
			else passesOn(context, kind, value, []);
		})
		.meta({
			get anyOf() {
				return kinds.map(toJsonSchema);
			},
		}) as unknown as z.ZodType<z.output<Kind>>;
}

/** Passes on what another schema finds first; whether it found something. */
function passesOn(
	context: z.RefinementCtx,
	schema: z.ZodType,
	value: unknown,
	at: readonly PropertyKey[],
): boolean {
	const { error } = schema.safeParse(value);
	if (!error) return false;

	const { path, ...issue } = firstOf(error);
	context.addIssue({ ...issue, path: [...at, ...path], input: value } as z.core.$ZodRawIssue);
	return true;
}

/** What to tell of all that is wrong: a misspelt field is the reason why another one is missing. */
export function firstOf({ issues }: z.ZodError): z.core.$ZodIssue {
	const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
	if (!issue) throw new Error('A schema refused its input without saying why');
	return issue;
}

/** The JSON Schema of what a schema takes, to be put into another one. */
export function toJsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
	const json = z.toJSONSchema(schema, {
		target: 'draft-7',
		io: 'input',
		unrepresentable: 'any',
	});
	delete json.$schema;
	return json;
}
