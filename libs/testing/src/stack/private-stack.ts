import { startStack, type Stack, type StackOptions } from '@entente/stack';
import { closeAfterFile } from '../lifetime/test-file.js';

/** Servers of the file's own, for tests that kill, restart or wipe them. They end with the file. */
export async function privateStack(options: Partial<StackOptions> = {}): Promise<Stack> {
  const stack = await startStack({ ephemeral: true, durable: false, databaseUrl: null, natsUrl: null, ...options });
  closeAfterFile(() => stack.stop());
  return stack;
}
