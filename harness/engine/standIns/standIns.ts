import { NodeConnectionTypes, type INodeType } from 'n8n-workflow';

import { Agent, SubNode } from './agent';
import { Filter, If } from './conditions';
import { DataTable } from './dataTable';
import { HttpRequest } from './httpRequest';
import { PassThrough } from './passThrough';
import { RemoveDuplicates } from './removeDuplicates';

const { AiLanguageModel, AiMemory } = NodeConnectionTypes;

/** Stand-ins by the type id that exported workflows name. */
export const STAND_INS: Readonly<Record<string, INodeType>> = {
	'@n8n/n8n-nodes-langchain.agent': new Agent(),
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': new SubNode('lmChatOpenAi', 'Model', AiLanguageModel),
	'@n8n/n8n-nodes-langchain.memoryBufferWindow': new SubNode('memory', 'Memory', AiMemory),
	'n8n-nodes-base.dataTable': new DataTable(),
	'n8n-nodes-base.emailSend': new PassThrough('emailSend', 'Send Email', false),
	'n8n-nodes-base.filter': new Filter(),
	'n8n-nodes-base.httpRequest': new HttpRequest(),
	'n8n-nodes-base.if': new If(),
	'n8n-nodes-base.manualTrigger': new PassThrough('manualTrigger', 'Manual Trigger', true),
	'n8n-nodes-base.noOp': new PassThrough('noOp', 'No Operation, do nothing', false),
	'n8n-nodes-base.removeDuplicates': new RemoveDuplicates(),
	'n8n-nodes-base.scheduleTrigger': new PassThrough('scheduleTrigger', 'Schedule Trigger', true),
	'n8n-nodes-base.stickyNote': new PassThrough('stickyNote', 'Sticky Note', false),
	'n8n-nodes-base.wait': new PassThrough('wait', 'Wait', false),
	'n8n-nodes-base.webhook': new PassThrough('webhook', 'Webhook', true),
};
