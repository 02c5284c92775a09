import { expect, it } from 'vitest';
import { AGENT_TOOLS } from '@/core/agent/tools/agent-tools';
import { KNOWN_TOOLS } from './tool-words';

it('has words for all that the agent can do', () => {
  expect([...KNOWN_TOOLS].sort()).toEqual(AGENT_TOOLS.map(({ name }) => name).sort());
});
