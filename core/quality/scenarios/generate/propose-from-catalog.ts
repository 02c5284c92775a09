import { type AnswerLanguage, toAnswerLocale } from '@/core/language/languages';
import { formatMoney } from '@/core/shared/money';
import type { Expectation } from '../scenario';
import type { ProductFacts } from './generation-facts.queries';
import type { Proposal } from './proposal';
import { QUESTION_WORDS } from './question-words';

const OPTION_VALUES = { least: 2, most: 8 };
/** What shoppers ask for; "Fits packs" they find on the product's page. */
const ASKED_OPTIONS =
  /^(?:size|colou?r|length|width|material|größe|farbe|länge|taille|couleur|longueur|talla|tamaño|largo|taglia|misura|colore|lunghezza|maat|kleur|lengte|tamanho|cor|comprimento)$/i;

/**
 * A question about each product, in turn for its price, its stock and its options, with what the data says now.
 * @param locale of the store, BCP 47
 */
export function proposeFromCatalog(
  products: readonly ProductFacts[],
  language: AnswerLanguage,
  locale: string,
): Proposal[] {
  const kinds = [askOptions, askPrice, askStock];
  return products.map((product, at) => {
    // A product without options is asked for its price.
    const ask = kinds[at % kinds.length] ?? askPrice;
    const { message, ...expected } = ask(product, language, locale) ?? askPrice(product, language, locale);
    const expect = { facts: [], forbidden: [], product: product.title, ...expected };
    return {
      origin: 'catalog',
      scenario: { title: message, assistantId: null, enabled: true, turns: [{ message, expect }] },
    };
  });
}

type Asked = { message: string } & Partial<Expectation>;

function askPrice(product: ProductFacts, language: AnswerLanguage, locale: string): Asked {
  return {
    message: QUESTION_WORDS[language].price(product.title),
    facts: [formatMoney(product.priceCents, product.currency, toAnswerLocale(language, locale))],
  };
}

function askStock({ title, inStock }: ProductFacts, language: AnswerLanguage): Asked {
  const { stock, soldOut } = QUESTION_WORDS[language];
  return { message: stock(title), ...(inStock ? { forbidden: [soldOut] } : { facts: [soldOut] }) };
}

function askOptions({ title, options }: ProductFacts, language: AnswerLanguage): Asked | null {
  const option = options.find(
    ({ name, values }) =>
      ASKED_OPTIONS.test(name) && values.length >= OPTION_VALUES.least && values.length <= OPTION_VALUES.most,
  );
  if (!option) return null;
  return { message: QUESTION_WORDS[language].options(option.name, title), facts: option.values };
}
