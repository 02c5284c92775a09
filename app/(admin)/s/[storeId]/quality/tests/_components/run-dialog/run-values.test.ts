import { describe, expect, it } from 'vitest';
import { runSettingsSchema } from '@/core/quality/scenarios/runs/run-settings';
import type { RunChoices } from './run-choices';
import { liveValues, readRunValues } from './run-values';

const choices: RunChoices = {
  assistants: [
    {
      id: '01a1f84b-ea2d-71ab-9e63-b03afba9a0a1',
      name: 'Robin',
      isDefault: true,
      provider: 'builtin',
      model: '',
      personality: 'friendly',
      instructions: 'Say parcel.',
      doNotSay: ['cheap', 'best*'],
    },
  ],
  providers: ['builtin', 'openai'],
  clarifyBelow: 0.35,
  handOffBelow: 0.2,
};
const live = liveValues(choices, '');

describe('settings of a run', () => {
  it('are none when all is as it is live', () => {
    expect(runSettingsSchema.parse(readRunValues(live, live))).toEqual(runSettingsSchema.parse({}));
  });

  it('hold what differs from live, and nothing else', () => {
    const values = {
      ...live,
      provider: 'openai' as const,
      model: ' gpt-x ',
      doNotSay: 'cheap\n\n guaranteed ',
      clarifyBelow: '50',
    };
    expect(runSettingsSchema.parse(readRunValues(values, live))).toMatchObject({
      provider: 'openai',
      model: 'gpt-x',
      draft: { doNotSay: ['cheap', 'guaranteed'], clarifyBelow: 0.5 },
    });
    expect(readRunValues(values, live)).not.toHaveProperty('draft.personality');
  });

  it('can empty what is live', () => {
    const settings = runSettingsSchema.parse(
      readRunValues({ ...live, doNotSay: '', instructions: '' }, live),
    );
    expect(settings.draft).toEqual({ doNotSay: [], instructions: '' });
  });

  it('leave a threshold that is no number to the server to refuse', () => {
    expect(runSettingsSchema.safeParse(readRunValues({ ...live, handOffBelow: '' }, live)).success).toBe(
      false,
    );
  });
});
