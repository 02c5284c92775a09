import type { ConversationStatusView } from '@/core/contracts/message-view';
import type { ScenarioTurn } from '../scenario';
import { findUnsupported } from './find-unsupported';
import { matchPhrase } from './match-phrase';
import type { Check, CheckKind } from './verdict';

/** What became of a message. */
export interface SeenAnswer {
  /** null: nobody answered. */
  text: string | null;
  /** What the answer's cards show, one line each: title and price. */
  cards: readonly string[];
  /** Names of the tools that were called for it, in order. */
  tools: readonly string[];
  outcome: string | null;
  /** Of the conversation afterwards. */
  status: ConversationStatusView;
  /** The provider that was to answer and could not; `reason` is a sentence. */
  fellBack: { from: string; reason: string } | null;
  /** Everything that the answer may take figures from. */
  evidence: string;
}

/**
 * Compares an answer with what was expected of it.
 * @param currency of the store, ISO 4217
 * @returns what was looked at, with the reason in plain words where something is wrong; the answer is right when all
 *   of them passed
 */
export function judgeAnswer({ expect }: ScenarioTurn, seen: SeenAnswer, currency: string): Check[] {
  const checks: Check[] = [];
  const add = (kind: CheckKind, expected: string, passed: boolean, reason: string) =>
    checks.push({ kind, expected, passed, reason: passed ? '' : reason });
  const told = [seen.text ?? '', ...seen.cards].join('\n');
  const handedOff = isHandedOff(seen);

  add('answered', 'An answer', ...judgeAnswered(seen, expect.handOff === true));
  for (const fact of expect.facts) {
    const { found, instead } = matchPhrase(fact, told, currency);
    add('fact', fact, found, tellMissing(fact, instead));
  }
  for (const phrase of expect.forbidden) {
    const { found } = matchPhrase(phrase, told, currency);
    add('forbidden', phrase, !found, `The answer must not say ${quote(phrase)}, but it does.`);
  }
  if (expect.product !== undefined) {
    const { found } = matchPhrase(expect.product, told, currency);
    add('product', expect.product, found, tellOtherProduct(expect.product, seen.cards));
  }
  if (expect.tool !== undefined) {
    add('tool', expect.tool, seen.tools.includes(expect.tool), tellOtherTools(expect.tool, seen.tools));
  }
  if (expect.handOff !== undefined) {
    const [expected, reason] = expect.handOff
      ? ['A person is called in', 'A person should have been called in, but the agent answered by itself.']
      : ['No person is called in', 'A person was called in, but the agent should have answered by itself.'];
    add('hand_off', expected, handedOff === expect.handOff, reason);
  }
  if (expect.outcome !== undefined) {
    const reason = `Expected the outcome ${quote(expect.outcome)}, but it was ${quote(seen.outcome ?? 'none')}.`;
    add('outcome', expect.outcome, seen.outcome === expect.outcome, reason);
  }
  if (seen.text) {
    const unsupported = findUnsupported(seen.text, seen.evidence, currency);
    const reason = `The answer says ${unsupported.map(quote).join(', ')}, but nothing that the agent had read says so.`;
    add('unsupported', 'Only figures that stand in the shop’s data', unsupported.length === 0, reason);
  }
  return checks;
}

function judgeAnswered(seen: SeenAnswer, mayBeSilent: boolean): [passed: boolean, reason: string] {
  const { text, fellBack, status } = seen;
  if (fellBack) {
    return [false, `${fellBack.from} could not answer, so the built-in answerer did. ${fellBack.reason}`];
  }
  if (text !== null) return [true, ''];
  const withTeam = status === 'waiting' || status === 'assigned';
  if (!withTeam) return [false, 'There was no answer.'];
  return [mayBeSilent, 'The conversation was with the team already, so the agent kept quiet.'];
}

function isHandedOff({ outcome, status }: SeenAnswer): boolean {
  return outcome === 'handed_off' || status === 'waiting' || status === 'assigned';
}

function tellMissing(fact: string, instead: readonly string[]): string {
  if (instead.length > 0)
    return `Expected ${quote(fact)}, but the answer says ${instead.map(quote).join(', ')}.`;
  const what = fact.startsWith('/') ? `something like ${fact}` : quote(fact);
  return `Expected ${what}, but the answer does not say it.`;
}

function tellOtherProduct(product: string, cards: readonly string[]): string {
  const shown =
    cards.length > 0 ? `it shows ${cards.slice(0, 3).map(quote).join(', ')}` : 'it shows no product';
  return `Expected the product ${quote(product)}, but the answer does not name it; ${shown}.`;
}

function tellOtherTools(tool: string, tools: readonly string[]): string {
  const called =
    tools.length > 0 ? `it used ${[...new Set(tools)].map(quote).join(', ')}` : 'it used no tool';
  return `Expected the agent to use ${quote(tool)}, but ${called}.`;
}

function quote(text: string): string {
  return `“${text}”`;
}
