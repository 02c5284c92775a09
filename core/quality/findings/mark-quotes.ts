import { findContradiction } from './compare/find-contradiction';
import { readPassage, type StoreWords } from './compare/read-passage';
import type { FindingRow, FindingSideRow } from './finding-rows.queries';
import { findDenials } from './statements/read-negation';

export interface QuotePart {
  text: string;
  /** It is what the two sides differ in. */
  differs: boolean;
}

/** Cuts the quotes of a finding where they differ: figures, or the words that deny. Copies have no marks. */
export async function markQuotes(
  row: Pick<FindingRow, 'kind' | 'left' | 'right' | 'leftQuote' | 'rightQuote'>,
  store: StoreWords,
): Promise<{ left: QuotePart[]; right: QuotePart[] }> {
  if (row.kind === 'duplicate') return { left: plain(row.leftQuote), right: plain(row.rightQuote) };
  const read = (side: FindingSideRow, text: string) =>
    readPassage({ title: side.title, heading: '', text, isFaq: side.sourceType === 'faq' }, store);
  const [left, right] = [await read(row.left, row.leftQuote), await read(row.right, row.rightQuote)];
  const difference = findContradiction(left.passage, right.passage)?.difference;
  return {
    left: mark(row.leftQuote, difference?.left ?? findDenials(row.leftQuote)),
    right: mark(row.rightQuote, difference?.right ?? findDenials(row.rightQuote)),
  };
}

function mark(quote: string, pieces: readonly string[]): QuotePart[] {
  const parts: QuotePart[] = [];
  let rest = quote;
  while (rest !== '') {
    const next = pieces
      .map((piece) => ({ piece, at: rest.indexOf(piece) }))
      .filter(({ piece, at }) => piece !== '' && at >= 0)
      .sort((a, b) => a.at - b.at || b.piece.length - a.piece.length)[0];
    if (!next) break;
    if (next.at > 0) parts.push({ text: rest.slice(0, next.at), differs: false });
    parts.push({ text: next.piece, differs: true });
    rest = rest.slice(next.at + next.piece.length);
  }
  return rest === '' ? parts : [...parts, { text: rest, differs: false }];
}

function plain(text: string): QuotePart[] {
  return [{ text, differs: false }];
}
