import type { AppContext } from '@/core/shared/context';
import type { Prisma, Scenario } from '@/prisma/generated/client';
import { readTurns, type ScenarioInput, type ScenarioOrigin, type ScenarioView } from './scenario';

type Db = Pick<AppContext, 'db'>;

/** A scenario as the admin shows it. */
export function toScenarioView(row: Scenario): ScenarioView {
  return {
    id: row.id,
    title: row.title,
    assistantId: row.assistantId,
    origin: row.origin as ScenarioOrigin,
    enabled: row.enabled,
    turns: readTurns(row.turns),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** How many scenarios a store has; deleted ones do not count. */
export function countScenarios({ db }: Db, storeId: string): Promise<number> {
  return db.scenario.count({ where: { storeId, deletedAt: null } });
}

/** Stores new scenarios under the ids given. */
export async function insertScenarios(
  { db }: Db,
  storeId: string,
  rows: readonly (ScenarioInput & { id: string; origin: ScenarioOrigin })[],
): Promise<void> {
  await db.scenario.createMany({
    data: rows.map((row) => ({ storeId, ...row, turns: row.turns as Prisma.InputJsonValue })),
  });
}

/** @returns false when the store has no such test */
export async function writeScenario(
  { db }: Db,
  storeId: string,
  id: string,
  { turns, ...input }: ScenarioInput,
): Promise<boolean> {
  const { count } = await db.scenario.updateMany({
    where: { storeId, id, deletedAt: null },
    data: { ...input, turns: turns as Prisma.InputJsonValue },
  });
  return count > 0;
}

/**
 * Switches scenarios on or off.
 * @returns how many there were
 */
export async function writeEnabled(
  { db }: Db,
  storeId: string,
  ids: string[],
  enabled: boolean,
): Promise<number> {
  const { count } = await db.scenario.updateMany({
    where: { storeId, id: { in: ids }, deletedAt: null },
    data: { enabled },
  });
  return count;
}

/** @param deletedAt null brings them back */
export async function writeDeleted(
  { db }: Db,
  storeId: string,
  ids: string[],
  deletedAt: Date | null,
): Promise<number> {
  const { count } = await db.scenario.updateMany({
    where: { storeId, id: { in: ids }, deletedAt: deletedAt ? null : { not: null } },
    data: { deletedAt },
  });
  return count;
}

/** @returns null when the store has no such scenario */
export async function findScenario({ db }: Db, storeId: string, id: string): Promise<ScenarioView | null> {
  const row = await db.scenario.findFirst({ where: { storeId, id, deletedAt: null } });
  return row ? toScenarioView(row) : null;
}

/** In the order of their making. */
export async function findScenarios(
  { db }: Db,
  storeId: string,
  where: { ids?: string[]; enabled?: boolean } = {},
): Promise<ScenarioView[]> {
  const rows = await db.scenario.findMany({
    where: {
      storeId,
      deletedAt: null,
      ...(where.ids ? { id: { in: where.ids } } : {}),
      ...(where.enabled === undefined ? {} : { enabled: where.enabled }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toScenarioView);
}

/** Removes for good what was deleted before `before`. */
export async function removeDeletedScenarios({ db }: Db, before: Date): Promise<number> {
  return (await db.scenario.deleteMany({ where: { deletedAt: { lt: before } } })).count;
}
