export function npmEnvironment(env: Record<string, string | undefined>): Record<string, string | undefined>;
