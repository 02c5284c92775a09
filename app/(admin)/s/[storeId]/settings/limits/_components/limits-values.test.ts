import { expect, it } from 'vitest';
import { agentSettingsSchema } from '@/core/stores/settings/agent/agent-settings';
import { readLimitsValues, toLimitsValues } from './limits-values';

const settings = agentSettingsSchema.parse({ costCentsPerDay: 250 });

it('gives back what it was filled with', () => {
  const values = toLimitsValues({ settings });
  expect(values).toMatchObject({ clarifyBelow: '35', costPerDay: '2.50', tokensPerDay: '' });
  expect(agentSettingsSchema.parse(readLimitsValues(values))).toEqual(settings);
});

it('reads numbers as people write them, and leaves nonsense to the check', () => {
  const values = { ...toLimitsValues({ settings }), costPerDay: '3,5', messagesPerKey: 'many' };
  expect(readLimitsValues(values)).toMatchObject({ costCentsPerDay: 350, messagesPerKey: Number.NaN });
  expect(agentSettingsSchema.safeParse(readLimitsValues(values)).success).toBe(false);
});
