import type { AppContext } from '@/core/shared/context';
import { askDemoQuestions } from './demo';
import { measureReliability, type Reliability } from './reliability';

export type CalibrationFigures = Reliability;

/** Asks the built-in answerer the demo store's questions and compares its confidence with what was right. */
export async function evaluateCalibration(ctx: AppContext): Promise<CalibrationFigures> {
  const judged = await askDemoQuestions(ctx);
  return measureReliability(
    judged.map(({ result, faults }) => ({ confidence: result.confidence ?? 0, right: faults.length === 0 })),
  );
}

/** The figures as a table for people. */
export function toReliabilityTable({ bins, ...figures }: CalibrationFigures): string {
  const number = (value: number) => value.toFixed(3).padStart(10);
  return [
    'confidence    answers      mean     right',
    ...bins.map(
      (bin) =>
        `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)} ${String(bin.count).padStart(10)}${number(bin.mean_confidence)}${number(bin.share_right)}`,
    ),
    `all        ${String(figures.answers).padStart(10)}${number(figures.mean_confidence)}${number(figures.share_right)}`,
    '',
    `ece ${figures.ece.toFixed(3)}`,
    `brier ${figures.brier.toFixed(3)}`,
  ].join('\n');
}
