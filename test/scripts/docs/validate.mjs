/** Says whether the `body` on the standard input is `right` by the JSON Schema beside it, or `wrong`. */
import { readFileSync } from 'node:fs';

import Fastify from 'fastify';

const { schema, body } = JSON.parse(readFileSync(0, 'utf8'));
const server = Fastify({
	ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
});
server.post('/', { schema: { body: schema } }, () => 'right');
const { statusCode } = await server.inject({ method: 'POST', url: '/', payload: body });
if (statusCode !== 200 && statusCode !== 400) throw new Error(`HTTP ${statusCode}`);
process.stdout.write(statusCode === 200 ? 'right' : 'wrong');
