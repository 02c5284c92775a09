import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder with the evaluations' own sets; programs run from the repository or from dist. */
export function findEvalData(): string {
  const folder = path.join(process.cwd(), 'e2e', 'evals', 'data');
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run evaluations from the repository.`);
  return folder;
}
