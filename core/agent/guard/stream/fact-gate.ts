import type { Fact } from '@/core/language/facts/fact';
import { findSentenceEnd } from '@/core/language/split-sentences';
import { findOpenTail } from './find-open-tail';

/**
 * What happens to a sentence with an unsupported fact. `ask`: from there on everything is held, for the model is to
 * write anew; `drop`: the sentence is taken out and the text goes on; `watch`: it is shown all the same, and noted.
 */
export type GateMode = 'ask' | 'drop' | 'watch';

/** A sentence that does not hold, and why. */
export interface HeldSentence {
  text: string;
  facts: Fact[];
}

/** What came through. `back`: text of the step that was let through is void; `text` is all of the step then. */
export interface Passed {
  text: string;
  back: boolean;
}

const NOTHING: Passed = { text: '', back: false };

/**
 * Lets a streamed text through as it comes. A fact waits until it is complete and has been looked up; other words do
 * not wait at all.
 */
export class FactGate {
  readonly #find: (sentence: string) => Fact[];
  readonly #isKnownName: (name: string) => boolean;
  readonly mode: GateMode;
  readonly #sentences: { text: string; facts: Fact[] }[] = [];
  #sentence = '';
  /** Characters of the current sentence that went through. */
  #through = 0;
  #bad = false;
  #blocked = false;

  /**
   * @param find returns the facts of a sentence, or of its beginning, that nothing supports
   * @param isKnownName whether these words may be said as a name
   */
  constructor(
    mode: GateMode,
    find: (sentence: string) => Fact[],
    isKnownName: (name: string) => boolean = () => false,
  ) {
    this.#isKnownName = isKnownName;
    this.mode = mode;
    this.#find = find;
  }

  /** Sentences with unsupported facts, so far. */
  get held(): HeldSentence[] {
    return this.#sentences.filter(({ facts }) => facts.length > 0);
  }

  /** The text without them. */
  get good(): string {
    return this.#sentences
      .filter(({ facts }) => this.mode === 'watch' || facts.length === 0)
      .map(({ text }) => text)
      .join('');
  }

  push(delta: string): Passed {
    this.#sentence += delta;
    const parts: Passed[] = [];
    for (let end = findSentenceEnd(this.#sentence); end > 0; end = findSentenceEnd(this.#sentence)) {
      parts.push(this.#endSentence(end));
    }
    if (this.#sentence.length > this.#through) parts.push(this.#passBeginning());
    return join(parts);
  }

  /** The step's text is complete. */
  end(): Passed {
    return this.#sentence === '' ? NOTHING : this.#endSentence(this.#sentence.length);
  }

  #passBeginning(): Passed {
    const tail = findOpenTail(this.#sentence, this.#isKnownName);
    if (tail <= this.#through || this.#blocked || this.#bad) return NOTHING;
    const beginning = this.#sentence.slice(0, tail);
    if (this.mode !== 'watch' && this.#find(beginning).length > 0) {
      this.#bad = true;
      return NOTHING;
    }
    const text = beginning.slice(this.#through);
    this.#through = tail;
    return { text, back: false };
  }

  #endSentence(end: number): Passed {
    const text = this.#sentence.slice(0, end);
    const facts = text.trim() === '' ? [] : this.#find(text);
    const shown = this.#through;
    this.#sentence = this.#sentence.slice(end);
    this.#through = 0;
    this.#bad = false;
    this.#sentences.push({ text, facts });
    if (this.#blocked) return NOTHING;
    if (facts.length === 0 || this.mode === 'watch') return { text: text.slice(shown), back: false };
    if (this.mode === 'ask') {
      this.#blocked = true;
      return NOTHING;
    }
    return shown > 0 ? { text: this.good, back: true } : NOTHING;
  }
}

function join(parts: readonly Passed[]): Passed {
  return parts.reduce(
    (all, part) => (part.back ? part : { text: all.text + part.text, back: all.back }),
    NOTHING,
  );
}
