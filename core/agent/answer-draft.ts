import type { LlmEvent } from '@/core/llm/llm-provider';
import type { ReferenceBook } from './grounding/reference-book';
import { ReferenceRewriter } from './grounding/reference-rewriter';
import type { ToolRun } from './run-tool';

type Assessment = Omit<Extract<LlmEvent, { type: 'assessment' }>, 'type'>;

/**
 * The answer while it is being made. A turn has steps (model, tools, model, tools …); text of an ended step stays,
 * text of the current one is void when its attempt breaks.
 */
export class AnswerDraft {
  readonly toolRuns: ToolRun[] = [];
  assessment: Assessment = {};
  readonly #book: ReferenceBook;
  #rewriter: ReferenceRewriter;
  #endedRaw = '';
  #stepRaw = '';
  #visible = '';

  constructor(book: ReferenceBook) {
    this.#book = book;
    this.#rewriter = new ReferenceRewriter(book);
  }

  /** What the shopper sees so far. */
  get text(): string {
    return this.#visible;
  }

  /** Names of the passages cited so far; index 0 is source number 1. */
  get sources(): readonly string[] {
    return this.#rewriter.sources;
  }

  /** Names of the products shown so far. */
  get products(): readonly string[] {
    return this.#rewriter.products;
  }

  /** Text of the current step as the model wrote it, references included. */
  get stepText(): string {
    return this.#stepRaw;
  }

  /** @returns the part that can be shown now */
  addText(delta: string): string {
    const piece = this.#stepRaw === '' && this.#endedRaw !== '' ? `\n\n${delta}` : delta;
    this.#stepRaw += piece;
    return this.#show(this.#rewriter.push(piece));
  }

  /** The current step's text stays; the next one begins. */
  endStep(): void {
    this.#endedRaw += this.#stepRaw;
    this.#stepRaw = '';
  }

  /** The current step's text is void. What is visible afterwards is the ended steps' text. */
  voidStep(): void {
    this.#stepRaw = '';
    this.assessment = {};
    this.#rewriter = new ReferenceRewriter(this.#book);
    this.#visible = this.#rewriter.push(this.#endedRaw);
  }

  /** @returns what was held back until the end */
  finish(): string {
    this.endStep();
    return this.#show(this.#rewriter.flush());
  }

  #show(piece: string): string {
    // A shopper never sees an answer that begins with blank lines.
    const shown = this.#visible === '' ? piece.trimStart() : piece;
    this.#visible += shown;
    return shown;
  }
}
