import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { readSettings } from './settings';

/**
 * What n8n does with the webhook when a workflow is activated or deactivated. Tencent Chat has no
 * API for it: the URL stands in its console. So activating checks whether callbacks could be
 * verified at all, and nothing is left to remove.
 */
export const webhookMethods = {
	default: {
		/** Nobody can know, so the settings are checked each time. */
		async checkExists(this: IHookFunctions): Promise<boolean> {
			return false;
		},
		async create(this: IHookFunctions): Promise<boolean> {
			const settings = await readSettings(this);
			if (!('problem' in settings)) return true;
			const { reason, hint } = settings.problem;
			throw new NodeOperationError(this.getNode(), reason, { description: hint });
		},
		async delete(this: IHookFunctions): Promise<boolean> {
			return true;
		},
	},
};
