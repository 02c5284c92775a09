export interface SummaryPart {
  /** null: free words, of a model say. */
  label: string | null;
  text: string;
  items: string[];
}

/** The labels of core/agent/hand-off/summarize-tried.ts. */
const LABELLED = /^(Wanted|Before|Tried|Last answer(?: \([a-z ]+\))?):\s*(.*)$/;

/** Takes the summary of a hand-off apart for showing; lines that are nothing of ours stay as they are. */
export function readSummary(summary: string): SummaryPart[] {
  const parts: SummaryPart[] = [];
  for (const line of summary.split('\n')) {
    if (line.trim() === '') continue;
    const [, label, text = ''] = LABELLED.exec(line) ?? [];
    const last = parts.at(-1);
    if (label) parts.push({ label, text, items: [] });
    else if (line.startsWith('- ') && last?.label === 'Tried') last.items.push(line.slice(2));
    else if (last?.label === null) last.text += `\n${line}`;
    else parts.push({ label: null, text: line, items: [] });
  }
  return parts;
}
