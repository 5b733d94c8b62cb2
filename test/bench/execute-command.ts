import { join } from 'node:path';
import { n8nEnvironment } from '../../sandbox/n8n/environment';
import { cliExecution, type Execution } from '../../sandbox/n8n/executions';
import { N8N } from '../../sandbox/n8n/paths';
import { freePort } from '../../sandbox/n8n/ports';
import { runWatched, type Watched } from './watched';

/**
 * Runs a saved workflow by `n8n execute`, in an n8n process of its own: fresh, and with nothing
 * else to do.
 * @param watch looks at the process until it has ended
 */
export async function executeCommand<T>(
	userFolder: string,
	workflowId: string,
	watch: (process: Watched) => Promise<T>,
): Promise<{ execution: Execution; seen: T }> {
	const [port, brokerPort] = [await freePort(), await freePort()];
	const env = n8nEnvironment({ userFolder, commands: join(userFolder, 'commands'), port, brokerPort, hosts: [] });
	const { output, seen } = await runWatched([N8N, 'execute', `--id=${workflowId}`], { cwd: userFolder, env }, watch);
	return { execution: cliExecution(output), seen };
}
