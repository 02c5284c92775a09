import { expect, it } from 'vitest';
import { agentSettingsSchema } from '@/core/stores/settings/agent-settings';
import { openingHoursSchema } from '@/core/stores/settings/opening-hours';
import { readLimitsValues, toLimitsValues } from './limits-values';

const config = {
  settings: agentSettingsSchema.parse({ costCentsPerDay: 250, replyPromise: 'by noon' }),
  hours: openingHoursSchema.parse({
    week: [
      [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:30' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ],
    holidays: ['2026-12-25'],
  }),
};

it('gives back what it was filled with', () => {
  const values = toLimitsValues(config);
  expect(values).toMatchObject({ clarifyBelow: '35', costPerDay: '2.50', tokensPerDay: '' });
  expect(values.week[0]).toBe('09:00-12:00, 13:00-17:30');
  expect(readLimitsValues(values)).toEqual(config);
});

it('reads hours as people write them, and leaves nonsense to the check', () => {
  const values = { ...toLimitsValues(config), week: ['9 – 17; 18-20.30', 'always', '', '', '', '', ''] };
  const { hours } = readLimitsValues(values);
  expect(hours).toMatchObject({
    week: [
      [
        { from: '09:00', to: '17:00' },
        { from: '18:00', to: '20:30' },
      ],
      [{ from: 'always', to: '' }],
      [],
      [],
      [],
      [],
      [],
    ],
  });
  expect(openingHoursSchema.safeParse(hours).success).toBe(false);
});
