export function findNpmCli(): string;
