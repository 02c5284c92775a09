import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { detectLanguage } from '@/core/language/detect-language';
import { percentile } from '../bench/figure';
import { findEvalData } from './find-eval-data';

export interface LanguageFigures {
  /** Share of the messages whose language was found, nothing known beforehand. */
  accuracy: number;
  /** The lowest share of any language. */
  worst_language: number;
  /** The same for a store that speaks another language than the shopper. */
  accuracy_in_foreign_store: number;
  messages: number;
  languages: number;
  p95_ms: number;
}

const fileSchema = z.record(z.string(), z.array(z.string()).min(1));

/**
 * Detects the language of short messages.
 * @param file JSON { language: [messages] }; left out: the project's own set
 */
export async function evaluateLanguage(
  file: string | undefined,
  report: (line: string) => void = () => undefined,
): Promise<LanguageFigures> {
  const path_ = file ?? path.join(findEvalData(), 'language-dev.json');
  const sets = fileSchema.parse(JSON.parse(await readFile(path_, 'utf8')));
  await detectLanguage('warm up');
  const shares: number[] = [];
  const times: number[] = [];
  let right = 0;
  let rightAbroad = 0;
  let messages = 0;
  for (const [language, texts] of Object.entries(sets)) {
    let found = 0;
    for (const text of texts) {
      const start = performance.now();
      const detected = await detectLanguage(text);
      times.push(performance.now() - start);
      if (detected.language === language) found += 1;
      else report(`${language}: ${text} → ${detected.language}`);
      const abroad = await detectLanguage(text, [language === 'en' ? 'de' : 'en']);
      if (abroad.language === language) rightAbroad += 1;
    }
    shares.push(found / texts.length);
    report(`${language}  ${found} of ${texts.length}`);
    right += found;
    messages += texts.length;
  }
  return {
    accuracy: right / messages,
    worst_language: Math.min(...shares),
    accuracy_in_foreign_store: rightAbroad / messages,
    messages,
    languages: shares.length,
    p95_ms: percentile(times, 0.95),
  };
}
