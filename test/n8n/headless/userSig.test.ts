import { readUserSig } from '../../../nodes/TencentChat/api/credential/userSig';
import { jsonOf } from '../support/executions';
import { findSecrets } from '../support/secrets';
import { N8nRig } from '../../../harness/n8n/n8nRig';

let station: N8nRig;

beforeAll(async () => {
	station = await N8nRig.open();
});

afterAll(async () => {
	await station.close();
});

describe('UserSig → Generate', () => {
	it('signs for a user, without a call and without leaving the key behind', async () => {
		const execution = await station.run([{ user: 'customer_1' }], {
			parameters: { resource: 'userSig', operation: 'generate', userId: '={{ $json.user }}' },
		});

		const [item] = jsonOf(execution)[0] ?? [];
		const claims = await readUserSig(String(item?.userSig));
		expect(claims).toMatchObject({ identifier: 'customer_1' });
		expect(station.server.simulator.log.total).toBe(0);
		const leaks = findSecrets(station.host);
		expect(leaks.filter((leak) => leak.endsWith('a secret'))).toEqual([]);
	});
});
