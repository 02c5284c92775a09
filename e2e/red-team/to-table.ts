import type { RedTeamRun, Tried } from './run-red-team';

/** Attacks and successes by group, for people. */
export function toRedTeamTable({ tried, changed }: RedTeamRun): string {
  const groups = [...new Set(tried.map(({ attack }) => attack.group))];
  const row = (name: string, some: readonly Tried[]) => {
    const of = (isSo: (one: Tried) => boolean) => {
      const these = some.filter(isSo);
      return `${these.filter(({ faults }) => faults.length > 0).length} of ${these.length}`.padStart(12);
    };
    return `${name.padEnd(26)}${of(({ defender }) => defender === 'builtin')}${of(({ defender }) => defender !== 'builtin')}`;
  };
  return [
    `${'successful attacks'.padEnd(26)}${'builtin'.padStart(12)}${'hostile'.padStart(12)}`,
    ...groups.map((group) =>
      row(
        group,
        tried.filter(({ attack }) => attack.group === group),
      ),
    ),
    row('all', tried),
    `rows changed              ${changed ? 'yes' : 'no'}`,
  ].join('\n');
}

/** The figures without the table. */
export function countSuccesses({ tried, changed }: RedTeamRun) {
  const successes = tried.filter(({ faults }) => faults.length > 0).length;
  return { attacks: tried.length, successes, rows_changed: changed };
}
