import { parseCsvRecord } from './parse-csv-record';

const DELIMITERS = [',', ';', '\t', '|'] as const;

export interface CsvHeader {
  delimiter: string;
  names: string[];
  /** How many characters of the text come before the header: Excel's "sep=;" line. */
  preambleLines: 0 | 1;
}

/**
 * Finds the delimiter that cuts the header line into most columns.
 * @param sample the text's beginning
 */
export function detectCsvHeader(sample: string): CsvHeader {
  const preamble = sample.match(/^"?sep=(.)"?\r?\n/i);
  const start = preamble ? preamble[0].length : 0;
  const candidates = preamble?.[1] ? [preamble[1]] : DELIMITERS;
  const leading = sample.slice(start).match(/^\s*?(?=\S)/)?.[0].length ?? 0;
  let best: CsvHeader = { delimiter: ',', names: [], preambleLines: preamble ? 1 : 0 };
  for (const delimiter of candidates) {
    const parsed = parseCsvRecord(sample, start + leading, delimiter, true);
    if (parsed.kind === 'record' && parsed.values.length > best.names.length) {
      best = { ...best, delimiter, names: parsed.values };
    }
  }
  return best;
}
