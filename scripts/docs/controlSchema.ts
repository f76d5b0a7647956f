import type { ControlCommand } from '../../simulator/control/command';
import { CONTROL_COMMANDS } from '../../simulator/control/commands';
import { toJsonSchema } from '../../simulator/control/kinds';

/** The JSON Schema of what each call of the simulator's control address takes. */
export function renderControlSchema(): string {
	const schema = {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: "The control address of Tencent Chat's simulator",
		description:
			'What each call takes, by its method and path: the body, or with GET the parameters of the address, which are all texts. Calls that are not here take nothing.',
		definitions: Object.fromEntries(CONTROL_COMMANDS.flatMap(definitionOf)),
	};
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

function definitionOf({ name, about, input, example }: ControlCommand): [string, object][] {
	if (!input) return [];
	const examples = example && { examples: [example] };
	return [[name, { description: about, ...toJsonSchema(input), ...examples }]];
}
