import { splitWords } from '@/core/knowledge/keywords/split-words';
import { detectLanguage } from '@/core/language/detect-language';
import { isForeignLanguage } from '@/core/language/glossary/to-english';
import { readStatements } from '../statements/read-statements';
import { wordForms } from '../words/read-words';
import type { ComparedText } from './find-duplicate';

export interface PassageSource {
  title: string;
  heading: string;
  text: string;
  isFaq: boolean;
}

export interface StoreWords {
  /** ISO 4217. */
  currency: string;
  /** BCP 47. */
  locale: string;
  /** The store's name: it is in everything and narrows nothing down. */
  name: string;
}

/** What language a passage is in is told by its beginning. */
const TELLING_CHARACTERS = 400;

/** Makes a passage ready to be compared with others. */
export async function readPassage(source: PassageSource, store: StoreWords): Promise<ComparedText> {
  const sample = `${source.title} ${source.text}`.slice(0, TELLING_CHARACTERS);
  const { language } = await detectLanguage(sample, [store.locale]);
  const passage = readStatements(source, {
    currency: store.currency,
    language: isForeignLanguage(language) ? language : null,
    ignored: new Set(splitWords(store.name)),
  });
  return { text: source.text, isFaq: source.isFaq, passage, forms: wordForms(source.text) };
}
