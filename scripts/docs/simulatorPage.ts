import { USAGE } from '../../simulator/cliArguments';
import { CLIENT_ACTION_FIELDS } from '../../simulator/control/clientInput';
import { CONTROL_COMMANDS } from '../../simulator/control/commands';
import { FAULT_FIELDS } from '../../simulator/control/faultFields';
import { SIMULATED_ENDPOINTS } from '../../simulator/endpoints/registry';
import type { JsonObject } from '../../simulator/json';
import { SWITCHES_BY_NAME } from '../../simulator/switches';
import type { Switch, SwitchValue } from '../../simulator/switches/switch';

/** The page about the simulator, which holds all that `GET /control/` says. */
export function renderSimulatorPage(): string {
	return `# The simulator

\`\`\`sh
npm run simulator -- --port 9000
\`\`\`

starts a stand-in for Tencent Chat's server API. It needs no account and keeps everything in memory. To use it from n8n, create a
credential with Region _Custom_ and Base URL \`http://127.0.0.1:9000\`, and enter the SDKAppID and the key that it prints.

It verifies UserSigs, answers in Tencent's shapes with Tencent's codes, and enforces Tencent's limits: 200 calls a second, 1,000
friends a call, the byte limits of fields, 3,000 friends and 32 lists for an account, 100 pending requests, consent, blocklists, and
30008 for writes that overlap. Messages may have 12 KB and 12,000 receivers a minute, and one that is sent again with the same
numbers and words arrives once. When it refuses something, it names the field.

Nobody outside Tencent can say for sure that a stand-in is right: this package has been tested against the simulator, and not yet
against Tencent's servers. What Tencent's documentation leaves open is a [switch](#switches) that you can set.

This page is made from the sources by \`npm run docs\`. A running simulator says the same at \`GET /control/\`, with the current value of
each switch.

## Accounts, faults and callbacks

Everything that a test needs is set over the control address. Only programs on the address that the simulator listens on, or on this
machine, may use it; pages of other origins and other host names get HTTP 403.

\`\`\`sh
curl -X POST http://127.0.0.1:9000/control/accounts -d '{"accounts":[{"userId":"sales_01"},{"userId":"c1","allowType":"AllowType_Type_NeedConfirm"}]}'
curl -X POST http://127.0.0.1:9000/control/faults -d '{"on":{"account":"c1"},"effect":{"resultCode":30006},"times":2}'
curl http://127.0.0.1:9000/control/calls
curl 'http://127.0.0.1:9000/control/messages?to=c1'
\`\`\`

Given a webhook, the simulator calls back as Tencent Chat does: with signed POSTs and a time limit of 2 s, for every relationship,
profile, login and message, and for a command that gets more than 80 % of its limit.

\`\`\`sh
npm run simulator -- --port 9000 --accounts ann,bob --webhook-url http://127.0.0.1:5678/webhook/chat --webhook-token only-for-this-simulator
\`\`\`

An account's client app can act, too, so that you can try the callbacks that the server API never causes. The reply says what became
of each friend, and whether the webhook was asked:

\`\`\`sh
curl -X POST http://127.0.0.1:9000/control/accounts -d '{"accounts":[{"userId":"bob","allowType":"AllowType_Type_NeedConfirm"}]}'
curl -X POST http://127.0.0.1:9000/control/client -d '{"action":"requestFriend","account":"ann","to":"bob","wording":"Hi"}'
curl -X POST http://127.0.0.1:9000/control/client -d '{"action":"respondToFriend","account":"bob","to":"ann","response":"Response_Action_AgreeAndAdd"}'
curl http://127.0.0.1:9000/control/callbacks
\`\`\`

\`POST /control/webhook\` changes the webhook while the simulator runs: where it is, which callbacks are on, what happens without an
answer, and how often an after-callback is delivered again. \`POST /control/callbacks\` sends a callback for which nothing has happened.

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

What is wrong with a call is answered with HTTP 400 and an \`error\` that names the field, what came and what is wanted; nothing is
changed then. [simulator-control.schema.json](simulator-control.schema.json) is the JSON Schema of what each call takes, for editors and
generators. A body can have 16 MB.

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
