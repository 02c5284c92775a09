import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '@/platform/project-root';
import { type ProgramName, programArgs } from './programs';

function flagsOf(name: ProgramName): string[] {
  return programArgs(projectRoot(), name, false).filter((arg) => arg.startsWith('--max-'));
}

test.each([
  ['app', 'Dockerfile', /^CMD \["node", (.*)"dist\/server\.mjs"\]$/m],
  ['worker', 'docker-compose.yml', /command: \[node, (.*)dist\/worker\.mjs\]/],
] as const)('the %s runs with the same settings of Node in %s', (name, file, command) => {
  const text = readFileSync(join(projectRoot(), file), 'utf8');
  const flags = command.exec(text)?.[1]?.match(/--[\w-]+=\d+/g) ?? [];
  expect(flags).toEqual(flagsOf(name));
  expect(flags).toHaveLength(2);
});
