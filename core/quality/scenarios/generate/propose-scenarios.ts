import { toAnswerLanguage } from '@/core/language/languages';
import type { AppContext } from '@/core/shared/context';
import { readStore } from '@/core/stores/settings/stores.queries';
import { loadDocumentFacts, loadProductFacts, loadQuestions } from './generation-facts.queries';
import type { Proposal } from './proposal';
import { proposeFromCatalog } from './propose-from-catalog';
import { proposeFromKnowledge } from './propose-from-knowledge';
import { rewordQuestions } from './reword-questions';

const PRODUCTS = 15;
const DOCUMENTS = 500;
const FROM_KNOWLEDGE = 20;

/**
 * Tests made of what the store knows now: questions about its products and its rules, with the prices, stock,
 * options and figures that stand in its data. The same knowledge gives the same tests, in words of the store's model
 * where it has one; those that the store has are left out. Nothing is stored.
 */
export async function proposeScenarios(ctx: AppContext, storeId: string): Promise<Proposal[]> {
  const [{ locale, currency }, products, documents, asked] = await Promise.all([
    readStore(ctx, storeId),
    loadProductFacts(ctx, storeId, PRODUCTS),
    loadDocumentFacts(ctx, storeId, DOCUMENTS),
    loadQuestions(ctx, storeId),
  ]);
  const language = toAnswerLanguage(locale);
  const known = new Set(asked.map(questionKey));
  const isNew = ({ scenario }: Proposal) => {
    const key = questionKey(scenario.turns[0]?.message ?? '');
    return known.has(key) ? false : known.add(key);
  };
  return rewordQuestions(ctx, storeId, [
    ...proposeFromKnowledge(documents, language, currency).filter(isNew).slice(0, FROM_KNOWLEDGE),
    ...proposeFromCatalog(products, language, locale).filter(isNew),
  ]);
}

/** A question without regard to case and signs. */
function questionKey(message: string): string {
  return message
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
