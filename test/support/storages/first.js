const { executionAsyncResource } = require('node:async_hooks');

/** Jest's own storage, the only one that may be in use here; none is seen from Node 24 on. */
const OWN_STORAGES = 1;

it('carries the storage of no test file before it', async () => {
	await null;

	const stores = Object.getOwnPropertySymbols(executionAsyncResource()).filter(
		({ description }) => description === 'kResourceStore',
	);

	expect(stores.length).toBeLessThanOrEqual(OWN_STORAGES);
});
