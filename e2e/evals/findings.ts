import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { indexPendingDocuments } from '@/core/knowledge/indexing/documents/index-pending-documents';
import { checkKnowledge } from '@/core/quality/findings/check-knowledge';
import { findFindings } from '@/core/quality/findings/finding-rows.queries';
import type { AppContext } from '@/core/shared/context';
import { findEvalData } from './find-eval-data';
import { withEvalStore } from './with-eval-store';

const KINDS = ['contradiction', 'duplicate'] as const;
type Kind = (typeof KINDS)[number];

export interface FindingFigures {
  pairs: number;
  languages: number;
  kinds: Record<Kind, { expected: number; found: number; right: number }>;
  /** Pairs without a finding in which one was found all the same. */
  false_alarms: number;
  precision: number;
  recall: number;
}

/** [what is to be found, title, text, title, text]; a title that ends in "?" makes an FAQ entry. */
const pairSchema = z.tuple([z.enum([...KINDS, 'none']), z.string(), z.string(), z.string(), z.string()]);
const fileSchema = z.record(z.string(), z.array(pairSchema).min(1));

/**
 * Checks pairs of documents for copies and contradictions through the product's own path: each pair is all that a store
 * knows.
 * @param files JSON { language: [pairs] }; left out: the project's own sets
 */
export async function evaluateFindings(
  ctx: AppContext,
  files: readonly string[],
  report: (line: string) => void = () => undefined,
): Promise<FindingFigures> {
  const paths = files.length > 0 ? files : ['findings-dev.json', 'findings-test.json'].map(ownFile);
  const sets = await Promise.all(
    paths.map(async (file) => fileSchema.parse(JSON.parse(await readFile(file, 'utf8')))),
  );
  const languages = new Set(sets.flatMap((set) => Object.keys(set)));
  const pairs = sets.flatMap((set) =>
    Object.entries(set).flatMap(([language, list]) => list.map((pair) => ({ language, pair }))),
  );
  const kinds = {
    contradiction: { expected: 0, found: 0, right: 0 },
    duplicate: { expected: 0, found: 0, right: 0 },
  };
  let falseAlarms = 0;
  for (const { language, pair } of pairs) {
    const [expected, , left, , right] = pair;
    const found = await checkPair(ctx, pair);
    if (expected !== 'none') kinds[expected].expected += 1;
    for (const kind of found) {
      kinds[kind].found += 1;
      if (kind === expected) kinds[kind].right += 1;
    }
    if (expected === 'none' && found.length > 0) falseAlarms += 1;
    if (found.join() !== (expected === 'none' ? '' : expected))
      report(`${language}: ${expected} → ${found.join() || 'none'}: ${left} | ${right}`);
  }
  const sum = (key: 'expected' | 'found' | 'right') =>
    KINDS.reduce((total, kind) => total + kinds[kind][key], 0);
  return {
    pairs: pairs.length,
    languages: languages.size,
    kinds,
    false_alarms: falseAlarms,
    precision: sum('right') / Math.max(1, sum('found')),
    recall: sum('right') / Math.max(1, sum('expected')),
  };
}

/** Precision and recall as a table. */
export function toFindingTable({ pairs, languages, kinds, ...figures }: FindingFigures): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const rows = Object.entries(kinds).map(([kind, { expected, found, right }]) => [
    kind,
    String(expected),
    String(found),
    share(right, found),
    share(right, expected),
  ]);
  const all = ['both', '', '', figures.precision.toFixed(3), figures.recall.toFixed(3)];
  const lines = [['', 'there', 'found', 'precision', 'recall'], ...rows, all].map(([name = '', ...cells]) =>
    [name.padEnd(14), ...cells.map((cell) => cell.padStart(10))].join(''),
  );
  return [
    `${pairs} pairs of documents in ${languages} languages, ${figures.false_alarms} false alarms`,
    ...lines,
  ].join('\n');
}

async function checkPair(ctx: AppContext, pair: z.infer<typeof pairSchema>): Promise<Kind[]> {
  const [, leftTitle, leftText, rightTitle, rightText] = pair;
  return withEvalStore(ctx, 'Knowledge check', async (storeId) => {
    for (const [title, text] of [
      [leftTitle, leftText],
      [rightTitle, rightText],
    ] as const) {
      const type = title.endsWith('?') ? 'faq' : 'policy';
      const source = await ctx.db.knowledgeSource.create({ data: { storeId, type, title } });
      const contentHash = createHash('sha256').update(`${title}\n${text}`).digest('base64url');
      await ctx.db.knowledgeDocument.create({
        data: { storeId, sourceId: source.id, externalId: title, title, text, contentHash },
      });
      await indexPendingDocuments(ctx, storeId, source.id);
    }
    await checkKnowledge(ctx, storeId);
    return (await findFindings(ctx, storeId)).map(({ kind }) => kind);
  });
}

function ownFile(name: string): string {
  return path.join(findEvalData(), name);
}
