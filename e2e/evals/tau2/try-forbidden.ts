import type { ForbiddenCase } from './forbidden-cases';
import type { Tau2Store } from './tau2-store';

export interface ForbiddenTry {
  kind: string;
  /** How the tools answered. */
  result: string;
  /** Empty: refused, and nothing changed. */
  faults: string[];
}

/** Results that end in nothing having happened. */
const REFUSALS = /^(refused: |no_match$|not_verified$|choose_item$|choose_variant$)/;

/** Tries each through the agent's tools, with the shopper's yes to whatever is asked. */
export async function tryForbidden(
  world: Tau2Store,
  cases: readonly ForbiddenCase[],
  report: (line: string) => void = () => undefined,
): Promise<ForbiddenTry[]> {
  const tries: ForbiddenTry[] = [];
  for (const { kind, before, forbidden } of cases) {
    const faults: string[] = [];
    const { db, refusals } = world.expected([...before, forbidden]);
    const last = refusals.pop();
    if (refusals.some((refusal) => refusal !== null)) faults.push('the steps before it are not allowed');
    if (last === null) faults.push('the rules allow it');
    for (const { userId, action } of before) {
      const result = await world.attempt(await world.enter(userId), action);
      if (result !== 'done') faults.push(`${action.name} before it: ${result}`);
    }
    const result = await world.attempt(await world.enter(forbidden.userId), forbidden.action);
    if (!REFUSALS.test(result)) faults.push(`answered with “${result}”`);
    const attempts = [...before, forbidden];
    faults.push(...(await world.differencesFrom(db, attempts)));
    await world.restore(attempts);
    if (faults.length > 0) report(`${kind}: ${faults.join('; ')}`);
    tries.push({ kind, result, faults });
  }
  // And nothing else has changed on the way.
  for (const difference of await world.differencesFrom(world.original)) report(difference);
  return tries;
}
