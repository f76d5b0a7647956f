import { USAGE } from '../simulator/cliArguments';
import { CLIENT_ACTION_FIELDS } from '../simulator/control/clientInput';
import { CONTROL_COMMANDS } from '../simulator/control/commands';
import { FAULT_FIELDS } from '../simulator/control/faultFields';
import { SIMULATED_ENDPOINTS } from '../simulator/endpoints/registry';
import type { JsonObject } from '../simulator/json';
import { SWITCHES_BY_NAME } from '../simulator/switches';
import type { Switch, SwitchValue } from '../simulator/switches/switch';

/** The page about the simulator, which holds all that `GET /control/` says. */
export function renderSimulatorPage(): string {
	return `# The simulator

A stand-in for Tencent Chat's server API; the [README](../README.md#the-simulator) says how to start it. This page is made
from the sources by \`npm run docs\`. A running simulator says the same at \`GET /control/\`, with what each switch is set to.

## Options

\`\`\`text
${USAGE}\`\`\`

A client that insists on https is served with \`--tls\`: the certificate is made at the start, and its file is printed, to be
trusted with \`NODE_EXTRA_CA_CERTS\`, \`SSL_CERT_FILE\`, \`REQUESTS_CA_BUNDLE\` or the like. The file goes when the simulator stops.

## Switches

What Tencent's documentation leaves open, or what its pages disagree on. Nobody outside Tencent knows these answers for
sure: each default is the likeliest one, and a percentage says how sure that is. A switch is set

- at the start: \`npm run simulator -- --switch onlineStateKey=State --switch over100=reject\`
- while it runs: \`POST /control/switches\` with \`{"onlineStateKey":"State","over100":"reject"}\`
- in code: \`startSimulator({ switches: { onlineStateKey: 'State' } })\`

| switch | values, the default first | what is open | evidence |
|---|---|---|---|
${[...SWITCHES_BY_NAME].map(renderSwitch).join('\n')}

## Control address

| call | what it does | a body, as an example |
|---|---|---|
${CONTROL_COMMANDS.map(({ name, about, example }) => row(code(name), about, json(example))).join('\n')}

An account's client app can do these things with \`POST /control/client\`, each with \`account\`, and with \`platform\` and
\`clientIp\` if they matter:

| action | further fields |
|---|---|
${Object.entries(CLIENT_ACTION_FIELDS)
	.map(([action, fields]) => row(code(action), fields.map(code).join(', ')))
	.join('\n')}

## Faults

A fault says where it strikes (\`on\`), what it does (\`effect\`, exactly one of them), and how often.

| field | what it says | a fault, as an example |
|---|---|---|
${FAULT_FIELDS.map(({ name, about, example }) => row(code(name), about, json(example))).join('\n')}

## Commands

Each with its limit of calls in a second. Another path is answered with 60009 and this list.

| command | calls/s |
|---|---|
${SIMULATED_ENDPOINTS.map(({ path, callsPerSecond }) => row(code(path), String(callsPerSecond))).join('\n')}
`;
}

function renderSwitch([name, of]: [string, Switch]): string {
	return row(code(name), renderValues(of), of.question, of.evidence);
}

function renderValues(of: Switch): string {
	if (of.kind === 'amount') return `${code(String(of.usual))}, any number from 1`;
	return of.values.map(renderValue).join(', ');
}

function renderValue(value: SwitchValue): string {
	return value === '' ? 'empty' : code(String(value));
}

function json(value: JsonObject | undefined): string {
	return value === undefined ? '' : code(JSON.stringify(value));
}

function code(text: string): string {
	return `\`${text}\``;
}

function row(...cells: readonly string[]): string {
	return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}
