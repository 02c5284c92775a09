import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createScenario } from '../create-scenario';
import { type Expectation, MAX_TURNS, type ScenarioInput, scenarioInputSchema } from '../scenario';
import {
  type ConversationPart,
  type ConversationTurn,
  type ConversationTurns,
  loadConversationTurns,
} from './conversation-turns.queries';
import { findTellingFacts } from './find-telling-facts';
import { maskPersonal } from './mask-personal';

const MAX_MESSAGE = 2000;
const MAX_TITLE = 80;
const FACTS_PER_ANSWER = 4;

/** What these return is about one shopper, so no figure of the answer is expected of another run. */
const PERSONAL_TOOLS =
  /order|shipment|code|cart|checkout|profile|address|return|exchange|refund|confirm|ticket/;

/**
 * A test of what was said in a real conversation: the shopper's messages become its messages, and what was answered
 * (figures, products, tools, calling in the team) becomes what is expected. Persons are taken out. Not stored.
 * @throws AppError `not_found`; `invalid_input` when no shopper has written anything
 */
export async function proposeFromConversation(
  ctx: Pick<AppContext, 'sql'>,
  part: ConversationPart,
): Promise<ScenarioInput> {
  const conversation = await loadConversationTurns(ctx, part);
  const turns = conversation.turns
    .slice(0, MAX_TURNS)
    .map((turn) => ({
      message: maskMessage(turn.message, conversation),
      expect: expectAgain(turn, conversation),
    }))
    .filter(({ message }) => message.trim() !== '');
  const [first] = turns;
  if (!first) throw new AppError('invalid_input', 'Nobody has asked anything in this conversation yet.');
  const title = first.message.replace(/\s+/g, ' ');
  return scenarioInputSchema.parse({
    title: title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE).trimEnd()}…` : title,
    assistantId: conversation.assistantId,
    turns,
  });
}

/** The same in one click: stored. Needs `knowledge.manage`. @returns the test's id */
export async function scenarioFromConversation(
  ctx: Pick<AppContext, 'sql' | 'db'>,
  part: ConversationPart,
): Promise<string> {
  const scenario = await proposeFromConversation(ctx, part);
  return createScenario(ctx, { storeId: part.storeId, scenario, origin: 'conversation' });
}

function maskMessage(text: string, { contactName, contactEmail, currency }: ConversationTurns): string {
  const names = contactName ? [contactName, ...contactName.split(/\s+/)] : [];
  return maskPersonal(text, [...names, contactEmail], currency).slice(0, MAX_MESSAGE);
}

function expectAgain(
  { answer, outcome, products, tools }: ConversationTurn,
  { currency }: ConversationTurns,
): Expectation {
  const expected: Expectation = { facts: [], forbidden: [] };
  if (outcome === 'handed_off') return { ...expected, handOff: true };
  if (outcome === 'declined') return { ...expected, outcome: 'declined' };
  const personal = tools.find((tool) => PERSONAL_TOOLS.test(tool));
  if (personal) return { ...expected, tool: personal };
  if (!answer || outcome !== 'answered') return expected;
  const named = products.find((title) => answer.includes(title));
  return {
    ...expected,
    facts: findTellingFacts(answer, currency, FACTS_PER_ANSWER),
    ...(named ? { product: named } : {}),
  };
}
