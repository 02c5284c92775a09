export function runCommand(
  command: string,
  args: string[],
  options?: { env?: Record<string, string | undefined>; cwd?: string },
): Promise<string>;
