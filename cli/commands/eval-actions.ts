import type { ActionFigures } from '@/e2e/evals/actions';
import type { CommandOutput } from '../run-command';

/** The figures as a table: tasks, then what is forbidden, by kind. */
export function showActionFigures(figures: ActionFigures): CommandOutput {
  const { tasks, tasks_as_expected, actions, forbidden, forbidden_refused, kinds } = figures;
  const rows: [string, string][] = [
    ['tasks that end in the expected state', `${tasks_as_expected}/${tasks}`],
    ['actions in them', `${actions}`],
    ['forbidden actions that were refused', `${forbidden_refused}/${forbidden}`],
    ...Object.entries(kinds).map(([kind, share]): [string, string] => [`  ${kind}`, share]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return {
    json: { ...figures },
    text: rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n'),
  };
}
