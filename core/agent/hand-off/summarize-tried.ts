import type { TriedRow } from './hand-off-facts.queries';

const QUOTE = 200;
const MAX_CALLS = 8;

/**
 * What whoever takes over reads first: what is wanted, and what was tried. Made of what is stored, never of a model.
 * @param messages of the conversation, oldest first
 * @param now tool calls of the turn that is running
 */
export function summarizeTried(
  messages: readonly TriedRow[],
  now: NonNullable<TriedRow['tools']> = [],
): string {
  const asked = messages.filter(({ role }) => role === 'contact').map(({ text }) => text);
  const lines: string[] = [];
  const last = asked.at(-1);
  if (last) lines.push(`Wanted: “${quote(last)}”`);
  const before = asked.slice(-4, -1);
  if (before.length > 0) lines.push(`Before: ${before.map((text) => `“${quote(text)}”`).join(', ')}`);
  const calls = [...messages.flatMap(({ tools }) => tools ?? []), ...now].filter(
    ({ name }) => name !== 'request_human',
  );
  if (calls.length > 0) {
    lines.push('Tried:', ...calls.slice(-MAX_CALLS).map((call) => `- ${describeCall(call)}`));
  }
  const answer = messages.findLast(({ role }) => role === 'agent');
  if (answer) {
    const outcome = answer.outcome ? ` (${answer.outcome.replaceAll('_', ' ')})` : '';
    lines.push(`Last answer${outcome}: “${quote(answer.text)}”`);
  }
  return lines.join('\n').slice(0, 2_000);
}

function describeCall({ name, input, output, error }: NonNullable<TriedRow['tools']>[number]): string {
  const about =
    typeof input === 'object' && input !== null && 'query' in input
      ? `: “${quote(String(input.query))}”`
      : '';
  return `${name.replaceAll('_', ' ')}${about} → ${error ? 'failed' : describeOutput(output)}`;
}

/** "4 products", "not verified": counts and states, no contents. */
function describeOutput(output: unknown): string {
  if (typeof output !== 'object' || output === null) return 'done';
  if ('status' in output && typeof output.status === 'string') return output.status.replaceAll('_', ' ');
  const lists = Object.entries(output).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  const [name, items] = lists.find(([key]) => key === 'products' || key === 'passages') ?? [];
  return name && items ? `${items.length} ${name}` : 'found';
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line;
}
