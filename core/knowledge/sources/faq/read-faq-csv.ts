import { AppError } from '@/core/shared/app-error';
import { openCsvTable } from '@/core/shared/text-files/read-csv-table';
import type { FaqRow } from './faq-file';

const NAMES = {
  question: ['question', 'questions', 'q', 'frage', 'pregunta', 'domanda', 'vraag', 'pergunta', 'pytanie'],
  answer: ['answer', 'answers', 'a', 'antwort', 'reponse', 'respuesta', 'risposta', 'antwoord', 'resposta'],
  phrasings: [
    'phrasings',
    'phrasing',
    'more phrasings',
    'other phrasings',
    'variations',
    'variants',
    'alternatives',
    'synonyms',
    'paraphrases',
    'formulierungen',
    'weitere formulierungen',
    'varianten',
    'formulations',
    'autres formulations',
    'formulaciones',
    'otras formulaciones',
    'variantes',
  ],
} as const;

export interface FaqColumns {
  question: number;
  answer: number;
  phrasings: number;
  /** False: the first line is an entry already. */
  hasHeader: boolean;
}

/**
 * Which column holds what: by the header's names in any case and several languages; without a header the order is
 * question, answer, phrasings.
 */
export function findFaqColumns(firstRow: readonly string[]): FaqColumns {
  const names = firstRow.map(normalise);
  const find = (key: keyof typeof NAMES) =>
    names.findIndex((name) => (NAMES[key] as readonly string[]).includes(name));
  const question = find('question');
  const answer = find('answer');
  if (question >= 0 && answer >= 0)
    return { question, answer, phrasings: find('phrasings'), hasHeader: true };
  return { question: 0, answer: 1, phrasings: 2, hasHeader: false };
}

/** First cells that are shorter, on average, are codes or names: no one asks that briefly. */
const MIN_QUESTION_CHARS = 8;

/**
 * Reads an FAQ from CSV; further phrasings stand in one cell, separated by "|" or line breaks.
 * @throws AppError `invalid_input` when there is no header and nothing in the first column looks like a question
 */
export async function* readFaqCsv(text: string): AsyncGenerator<FaqRow> {
  const table = openCsvTable({
    sample: text,
    async *read() {
      yield text;
    },
  });
  const columns = findFaqColumns(table.columns);
  if (table.columns.length < 2) {
    yield { row: 1, problem: 'An FAQ needs two columns, question and answer. Only one was found.' };
    return;
  }
  if (!columns.hasHeader) {
    const firstCells = [table.columns[0] ?? ''];
    for await (const item of table.rows())
      if (item.problem === undefined) firstCells.push(item.cells[0] ?? '');
    requireQuestions(firstCells);
    yield { row: 1, value: toValue(table.columns, columns) };
  }
  for await (const item of table.rows()) {
    yield item.problem === undefined
      ? { row: item.row, value: toValue(item.cells, columns) }
      : { row: item.row, problem: item.problem };
  }
}

function requireQuestions(firstCells: readonly string[]): void {
  const characters = firstCells.reduce((sum, cell) => sum + cell.trim().length, 0);
  if (firstCells.some((cell) => /[?？؟]/.test(cell)) || characters >= firstCells.length * MIN_QUESTION_CHARS)
    return;
  throw new AppError(
    'invalid_input',
    'This does not look like an FAQ: there are no questions in its first column. If it is one, begin the file with the line “question,answer”.',
  );
}

function toValue(cells: readonly string[], columns: FaqColumns): unknown {
  return {
    question: cells[columns.question] ?? '',
    answer: cells[columns.answer] ?? '',
    phrasings: (cells[columns.phrasings] ?? '').split(/[|\r\n]+/),
  };
}

function normalise(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
