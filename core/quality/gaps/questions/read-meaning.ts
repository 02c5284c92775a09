import { readForeignLanguage, readQuestion } from '@/core/knowledge/retrieval/question/read-question';
import { glossWords, isForeignLanguage } from '@/core/language/glossary/to-english';
import type { Embedder } from '@/core/llm/embedder';
import type { Logger } from '@/platform/logger';

/** What a question is about, in a form that questions of several languages can be compared in. */
export interface Meaning {
  /** For the embedder, which knows English best. */
  english: string;
  /** Stems of the telling words, in English as far as the glossary goes. */
  terms: ReadonlySet<string>;
  /** Places, brands and figures that it names, in small letters: another one makes another question. */
  names: ReadonlySet<string>;
}

/**
 * @param language as detected when the message came (BCP 47 primary tag); null: it is read from the text
 */
export async function readMeaning(text: string, language: string | null): Promise<Meaning> {
  const known = isForeignLanguage(language) && glossWords(text, language).some(({ isTerm }) => isTerm);
  const foreign = known ? language : language === 'en' ? null : await readForeignLanguage(text);
  const { words, english } = readQuestion(text, foreign);
  // German writes every noun with a capital: of another language only what the glossary knows as a name is one.
  const written = foreign
    ? glossWords(text, foreign)
        .map((word) => word.english ?? word.source.replace(/\p{L}+/gu, ''))
        .join(' ')
    : text;
  return { english, terms: new Set(words.map(({ term }) => term)), names: readNames(written) };
}

/** Capitalised words within a sentence, and figures. */
function readNames(text: string): Set<string> {
  const names = text.match(/(?<![.!?:]\s+|^\s*|[\p{L}\d])\p{Lu}[\p{L}\p{M}]{2,}|\d+/gu) ?? [];
  return new Set(names.map((name) => name.toLowerCase()));
}

/**
 * @returns one vector per text; null for each when the model does not run: words alone are compared then
 */
export async function embedQuestions(
  ctx: { embedder: Embedder; log: Logger },
  texts: readonly string[],
): Promise<(Float32Array | null)[]> {
  if (texts.length === 0) return [];
  try {
    return await ctx.embedder.embed(texts, 'query');
  } catch (error) {
    ctx.log.warn({ err: (error as Error).message }, 'questions are compared by their words alone');
    return texts.map(() => null);
  }
}

/** One vector for each word that any of the questions has; empty when the model does not run. */
export async function embedWords(
  ctx: { embedder: Embedder; log: Logger },
  meanings: readonly Pick<Meaning, 'terms'>[],
): Promise<ReadonlyMap<string, Float32Array>> {
  const terms = [...new Set(meanings.flatMap(({ terms }) => [...terms]))];
  const vectors = await embedQuestions(ctx, terms);
  return new Map(
    terms.flatMap((term, i) => {
      const vector = vectors[i];
      return vector ? [[term, vector] as const] : [];
    }),
  );
}
