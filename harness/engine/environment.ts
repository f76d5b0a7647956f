import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads these when it is imported; nothing of the user's own n8n may be touched.
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-tencent-chat-'));
process.on('exit', () => rmSync(userFolder, { recursive: true, force: true }));

process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENCRYPTION_KEY = 'nothing is encrypted here';
process.env.N8N_RUNNERS_ENABLED = 'false';
// Failing runs are part of the tests; n8n would print each.
process.env.N8N_LOG_LEVEL = 'silent';
