import { AppError } from '@/core/shared/app-error';
import { detectCsvHeader } from '@/core/shared/text-files/detect-delimiter';
import { type FaqEntry, faqEntrySchema, MAX_FAQ_ENTRIES, questionKey } from './faq-entry';
import type { FaqFile, FaqRow, FileError } from './faq-file';
import { findFaqColumns, readFaqCsv } from './read-faq-csv';

/** Whether a text is an FAQ beyond doubt: JSON entries with question and answer, or CSV whose header says so. */
export function looksLikeFaq(text: string): boolean {
  const start = text.trimStart();
  if (start.startsWith('[') || start.startsWith('{')) {
    return /"question"\s*:/i.test(start.slice(0, 5000)) && /"answer"\s*:/i.test(start.slice(0, 50_000));
  }
  const { names } = detectCsvHeader(text.slice(0, 65_536));
  return names.length <= 12 && findFaqColumns(names).hasHeader;
}

/**
 * Reads an FAQ file: CSV (question, answer, phrasings) or JSON `[{question, answer, phrasings?}]`. Entries that
 * cannot be used are reported, the others are read.
 * @throws AppError `invalid_input` when it is neither
 */
export async function readFaqFile(text: string): Promise<FaqFile> {
  const entries: FaqEntry[] = [];
  const errors: FileError[] = [];
  const rowOf = new Map<string, number>();
  const isJson = ['[', '{'].includes(text.trimStart().charAt(0));
  for await (const item of isJson ? readFaqJson(text) : readFaqCsv(text)) {
    if ('problem' in item) {
      errors.push({ row: item.row, message: item.problem });
      continue;
    }
    const parsed = faqEntrySchema.safeParse(item.value);
    if (!parsed.success) {
      errors.push({ row: item.row, message: parsed.error.issues[0]?.message ?? 'Not an FAQ entry.' });
      continue;
    }
    const key = questionKey(parsed.data.question);
    const first = rowOf.get(key);
    if (first !== undefined) {
      errors.push({
        row: item.row,
        message: `This question stands in row ${first} already. This one was left out.`,
      });
    } else if (entries.length >= MAX_FAQ_ENTRIES) {
      errors.push({
        row: item.row,
        message: `An FAQ has at most ${MAX_FAQ_ENTRIES} entries. Split the file.`,
      });
      break;
    } else {
      rowOf.set(key, item.row);
      entries.push(parsed.data);
    }
  }
  return { entries, errors };
}

function* readFaqJson(text: string): Generator<FaqRow> {
  const list = asList(parseJson(text));
  for (const [index, value] of list.entries()) {
    const row = index + 1;
    if (typeof value !== 'object' || value === null) {
      yield { row, problem: 'An entry must be an object with question and answer.' };
      continue;
    }
    const entry = value as Record<string, unknown>;
    const phrasings =
      typeof entry.phrasings === 'string' ? entry.phrasings.split(/[|\r\n]+/) : entry.phrasings;
    yield {
      row,
      value: {
        question: entry.question ?? '',
        answer: entry.answer ?? '',
        phrasings: Array.isArray(phrasings)
          ? phrasings.filter((phrasing) => typeof phrasing === 'string')
          : [],
      },
    };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      'This is not valid JSON. Write a list like [{"question": "…", "answer": "…"}], or use CSV with the columns question and answer.',
      { cause },
    );
  }
}

/** The list itself, or the only list in an object around it. */
function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const lists = Object.values(value as object).filter(Array.isArray);
  if (lists.length === 1 && lists[0]) return lists[0];
  throw new AppError('invalid_input', 'An FAQ in JSON is a list: [{"question": "…", "answer": "…"}].');
}
