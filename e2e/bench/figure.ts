/** One measured figure beside its target. */
export interface Figure {
  name: string;
  measured: number;
  unit: string;
  /** null: measured for the record. */
  target: { atMost: number } | { atLeast: number } | null;
  note?: string;
}

export function isReached({ measured, target }: Figure): boolean {
  if (!target) return true;
  return 'atMost' in target ? measured <= target.atMost : measured >= target.atLeast;
}

/** @param share in [0, 1], e.g. 0.95 @returns the value below which that share of the samples lies (nearest rank) */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${Number(figure.measured.toFixed(figure.measured < 10 ? 3 : 1))} ${figure.unit}`.trim(),
    figure.target
      ? 'atMost' in figure.target
        ? `≤ ${figure.target.atMost}`
        : `≥ ${figure.target.atLeast}`
      : '–',
    isReached(figure) ? 'yes' : 'NO',
    figure.note ?? '',
  ]);
  const table = [['figure', 'measured', 'target', 'reached', 'note'], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
