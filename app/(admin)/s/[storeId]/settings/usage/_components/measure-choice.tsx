'use client';
import { ToggleGroup } from 'radix-ui';
import type { Measure } from './usage-series';

const CHOICES: { measure: Measure; words: string }[] = [
  { measure: 'money', words: 'Money' },
  { measure: 'tokens', words: 'Tokens' },
];

export function MeasureChoice({
  measure,
  onMeasure,
}: {
  measure: Measure;
  onMeasure: (measure: Measure) => void;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="Measure"
      value={measure}
      onValueChange={(value) => {
        const chosen = CHOICES.find((choice) => choice.measure === value);
        if (chosen) onMeasure(chosen.measure);
      }}
      className="flex gap-1"
    >
      {CHOICES.map(({ measure: value, words }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          className="h-8 rounded-full px-2.5 text-xs text-muted transition-colors hover:bg-sunken data-[state=on]:bg-primary-soft data-[state=on]:font-medium data-[state=on]:text-primary-ink"
        >
          {words}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
