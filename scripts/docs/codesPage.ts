import { CODES, ERROR_CODE_PAGE, type Code } from '../../nodes/TencentChat/api/codes/codes';

const HANDLING: Readonly<Record<Code['handling'], string>> = {
	accept: 'no fault',
	reject: 'given out at once',
	retry: 'sent again, up to Max Attempts',
	retryOnce: 'sent again once',
	throttle: 'slows down and is sent again, without counting',
	renewUserSig: 'a new UserSig is signed once, then the run stops',
	stopRun: 'the run stops',
};

/** The page with every code that the node knows. */
export function renderCodesPage(): string {
	const codes = [...CODES.values()].sort((left, right) => left.code - right.code);
	return `# Codes of Tencent Chat

What each code means, what the node does with it, and what you can do. Made from the catalogue in
\`nodes/TencentChat/api/codes/\` by \`npm run docs\`. Tencent's own page: <${ERROR_CODE_PAGE}>.

_Later_ says whether trying the same again later can help without changing anything (\`retryable\`).
A code that is missing here comes out as \`rejected\` with Tencent's own text. The codes 10100 to 10200,
38000 to 39000 and 120001 to 130000 are the app's own: its webhook refused the request.

| code | meaning | outcome | what the node does | later | what you can do |
|---|---|---|---|---|---|
${codes.map(renderRow).join('\n')}
`;
}

function renderRow({ code, meaning, outcome, handling, retryable, hint }: Code): string {
	const cells = [code, meaning, `\`${outcome}\``, HANDLING[handling], retryable ? 'yes' : '', hint];
	return `| ${cells.map((cell) => String(cell).replace(/\|/g, '\\|')).join(' | ')} |`;
}
