import type { KeywordFields } from '@/core/knowledge/keywords/document-terms';
import { splitPassages } from '../passages/split-passages';

export interface IndexableDocument {
  sourceType: string;
  sourceTitle: string;
  title: string;
  text: string;
  phrasings: readonly string[];
}

export interface PassageText {
  heading: string;
  text: string;
  /** What is embedded, by vector slot: the text, then other ways to ask for it. */
  embeddingTexts: readonly string[];
  fields: KeywordFields;
}

/** Beyond these an entry's phrasings cost more than they help. */
const MAX_PHRASINGS = 50;

/**
 * The chunks of a document. An FAQ entry is one chunk, however long its answer, with one vector for the answer and
 * one for each way to ask; any other document is cut into passages that carry their title and headings.
 */
export function documentPassages(document: IndexableDocument): PassageText[] {
  return document.sourceType === 'faq' ? [faqPassage(document)] : textPassages(document);
}

function faqPassage({ title, text, phrasings }: IndexableDocument): PassageText {
  const questions = [...new Set([title, ...phrasings].map((question) => question.trim()))]
    .filter(Boolean)
    .slice(0, 1 + MAX_PHRASINGS);
  return {
    heading: title,
    text,
    embeddingTexts: [text, ...questions],
    fields: [questions.join('\n'), text, ''],
  };
}

function textPassages({ title, text }: IndexableDocument): PassageText[] {
  return splitPassages(text).map((passage) => {
    const headings =
      passage.heading === '' || passage.heading === title ? title : `${title} › ${passage.heading}`;
    return {
      heading: passage.heading,
      text: passage.text,
      embeddingTexts: [`${headings.replaceAll(' › ', '. ')}. ${passage.text}`],
      fields: [headings, passage.text, ''],
    };
  });
}
