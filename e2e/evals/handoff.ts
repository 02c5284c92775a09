import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readHandOffWish } from '@/core/agent/hand-off/read-hand-off-wish';
import { findEvalData } from './find-eval-data';

export interface HandOffFigures {
  /** Of the messages for which a person was called in, the share that should have been. */
  precision: number;
  /** Of the messages for which a person should be called in, the share that was. */
  recall: number;
  recall_asked: number;
  recall_angry: number;
  messages: number;
}

const texts = z.array(z.string()).min(1);
const fileSchema = z.object({ asked: texts, angry: texts, none: texts });

/**
 * Reads from single messages whether a person is to be called in.
 * @param file JSON {asked, angry, none: messages}; left out: the project's own set
 */
export async function evaluateHandOff(
  file: string | undefined,
  report: (line: string) => void = () => undefined,
): Promise<HandOffFigures> {
  const from = file ?? path.join(findEvalData(), 'handoff-dev.json');
  const sets = fileSchema.parse(JSON.parse(await readFile(from, 'utf8')));
  const called = (name: keyof typeof sets) => {
    const found = sets[name].filter((text) => readHandOffWish(text) !== null);
    const faults = name === 'none' ? found : sets[name].filter((text) => !found.includes(text));
    for (const text of faults) report(`${name}: ${text}`);
    report(`${name.padEnd(6)} ${found.length} of ${sets[name].length} handed off`);
    return found.length;
  };
  const [asked, angry, wrong] = [called('asked'), called('angry'), called('none')];
  const wanted = sets.asked.length + sets.angry.length;
  return {
    precision: (asked + angry) / Math.max(1, asked + angry + wrong),
    recall: (asked + angry) / wanted,
    recall_asked: asked / sets.asked.length,
    recall_angry: angry / sets.angry.length,
    messages: wanted + sets.none.length,
  };
}
