import type { IDataObject, INode } from 'n8n-workflow';

import { NODE } from '../../../harness/engine/workflows';
import { jsonOf } from '../support/executions';
import { N8nRig } from '../../../harness/n8n/n8nRig';

let station: N8nRig;

beforeAll(async () => {
	station = await N8nRig.open();
});

afterAll(async () => {
	await station.close();
});

/** A node behind a branch that looks back at the row which its item came from. */
function lookBack(name: string): INode {
	return {
		id: name,
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position: [400, 0],
		parameters: {
			mode: 'raw',
			jsonOutput: "={{ { to: $json.toAccount, row: $('Trigger').item.json.row } }}",
			options: {},
		},
	};
}

describe("$('…').item", () => {
	it('finds the row of each friend on both branches', async () => {
		const rows: IDataObject[] = Array.from({ length: 12 }, (_, index) => ({
			row: index,
			from: 'sales',
			// Every third friend does not exist, and every fourth row names two.
			to: index % 3 === 0 ? `nobody${index}` : `friend${index}${index % 4 === 1 ? ',extra' : ''}`,
		}));
		station.reset('sales', 'extra', ...rows.map((_, index) => `friend${index}`));
		const draft = station.draft(rows);
		draft.nodes.push(lookBack('Good'), lookBack('Bad'));
		draft.connections[NODE] = {
			main: [[{ node: 'Good', type: 'main', index: 0 }], [{ node: 'Bad', type: 'main', index: 0 }]],
		};

		const execution = await station.host.workbench.runWorkflow(draft);

		const good = jsonOf(execution, 'Good')[0];
		expect(good?.map(({ to, row }) => [to, row])).toEqual([
			['friend1', 1],
			['extra', 1],
			['friend2', 2],
			['friend4', 4],
			['friend5', 5],
			['extra', 5],
			['friend7', 7],
			['friend8', 8],
			['friend10', 10],
			['friend11', 11],
		]);
		expect(jsonOf(execution, 'Bad')[0]).toEqual(
			[0, 3, 6, 9].map((row) => ({ to: `nobody${row}`, row })),
		);
	});
});
