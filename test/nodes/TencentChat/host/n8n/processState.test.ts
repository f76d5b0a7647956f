import { SharedState } from '../../../../../nodes/TencentChat/api/admission/sharedState';
import { processState } from '../../../../../nodes/TencentChat/host/n8n/processState';

describe('the state of this process', () => {
	it('begins with no credential proven, so that the first call goes alone', () => {
		expect(processState).toBeInstanceOf(SharedState);
		expect(processState.provenCredentials.has('any')).toBe(false);
	});
});
