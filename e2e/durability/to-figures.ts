import type { Figure } from '@/e2e/bench/figure';
import type { DurabilityResult } from './run-durability';

/** The count as figures of the benchmark. */
export function toFigures(result: DurabilityResult, { redis }: { redis: boolean }): Figure[] {
  const none = (name: string, measured: number, note?: string): Figure => ({
    name,
    measured,
    unit: '',
    target: { atMost: 0 },
    ...(note ? { note } : {}),
  });
  return [
    {
      name: `messages through three kill −9 of apps, three of workers and two restarts of Postgres${redis ? ' and of Redis' : ''}`,
      measured: result.sent,
      unit: '',
      target: null,
      note: `${result.answers} answers of the agent on top, ${result.takenOver} taken over by a worker; ${result.seconds} s, ${result.reconnects} reconnections, ${result.repeats} sent again`,
    },
    none('of them lost', result.lost),
    none('stored twice', result.double),
    none('out of order, or conversations with a gap', result.outOfOrder + result.gaps),
    none(
      'questions without exactly one answer, or answers out of order',
      result.unanswered + result.answersOutOfOrder,
    ),
    none('teammates told to sign in again', result.expelled),
    none('on a screen only after it was opened again', result.late),
    none('missing, wrong or double on a screen', result.wrongOnScreen, `${result.screens} screens`),
  ];
}
