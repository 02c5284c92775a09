import type { LlmEvent } from '@/core/llm/llm-provider';
import type { ReferenceBook } from '../grounding/reference-book';
import { ReferenceRewriter } from '../grounding/reference-rewriter';
import type { AnswerGuard } from '../guard/answer-guard';
import { FactGate, type GateMode, type HeldSentence, type Passed } from '../guard/stream/fact-gate';
import type { ToolRun } from '../tools/run-tool';

type Assessment = Omit<Extract<LlmEvent, { type: 'assessment' }>, 'type'>;

const NOTHING: Passed = { text: '', back: false };

/**
 * The answer while it is being made. A turn has steps (model, tools, model, tools …); text of an ended step stays,
 * text of the current one is void when its attempt breaks. What the model writes goes through the guard first, then
 * its references are rewritten, then it is shown.
 *
 * Methods return what can be shown now: `text` is added, or with `back` stands instead of all that was shown.
 */
export class AnswerDraft {
  readonly toolRuns: ToolRun[] = [];
  assessment: Assessment = {};
  readonly #book: ReferenceBook;
  #rewriter: ReferenceRewriter;
  #openGate: (mode?: GateMode) => FactGate = () => new FactGate('watch', () => []);
  #gate = this.#openGate();
  #endedRaw = '';
  #stepRaw = '';
  #visible = '';
  /** What is shown is void, and stays until there is something better. */
  #stale = false;

  constructor(book: ReferenceBook) {
    this.#book = book;
    this.#rewriter = new ReferenceRewriter(book);
  }

  /** To be called before the first text. */
  guardWith(guard: AnswerGuard, usual: GateMode): void {
    this.#openGate = (mode = usual) => guard.openGate(mode);
    this.#gate = this.#openGate();
  }

  /** What the shopper sees so far. */
  get text(): string {
    return this.#visible;
  }

  /** All of the answer as the model wrote it, references included and unsupported sentences left out. */
  get raw(): string {
    return this.#endedRaw + this.#gate.good;
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

  /** Sentences of the current step that state what nothing supports. */
  get held(): HeldSentence[] {
    return this.#gate.held;
  }

  addText(delta: string): Passed {
    const piece = this.#stepRaw === '' && this.#endedRaw !== '' ? `\n\n${delta}` : delta;
    this.#stepRaw += piece;
    return this.#pass(this.#gate.push(piece));
  }

  /** The current step's text is complete. */
  closeStep(): Passed {
    return this.#pass(this.#gate.end());
  }

  /** Sentences that do not hold are left out of the current step; the others are shown. */
  dropHeld(): Passed {
    return this.#standInstead(this.raw);
  }

  /** The current step's text stays, without what does not hold; the next one begins. */
  endStep(): void {
    this.#endedRaw = this.raw;
    this.#stepRaw = '';
    this.#gate = this.#openGate();
  }

  /** The current step's text is void. What is visible afterwards is the ended steps' text. */
  voidStep(): void {
    const { mode } = this.#gate;
    this.#stepRaw = '';
    this.assessment = {};
    this.#gate = this.#openGate(mode);
    this.#stale = false;
    this.#standInstead(this.#endedRaw);
  }

  /** The current step is written once more. What is shown of it stays until text of the new one comes. */
  rewriteStep(): void {
    const assessed = this.assessment;
    this.voidStep();
    this.assessment = assessed;
    this.#gate = this.#openGate('drop');
    this.#stale = true;
  }

  /** Another text stands instead of all that there is. */
  replace(raw: string): Passed {
    this.#endedRaw = raw;
    this.#stepRaw = '';
    this.#gate = this.#openGate();
    return this.#standInstead(raw);
  }

  /** @returns what was held back until the end */
  finish(): Passed {
    this.endStep();
    const rest = this.#show(this.#rewriter.flush());
    return this.#freshen({ text: rest, back: false });
  }

  #pass({ text, back }: Passed): Passed {
    if (back) return this.#standInstead(this.#endedRaw + text);
    return text === '' ? NOTHING : this.#freshen({ text: this.#show(this.#rewriter.push(text)), back });
  }

  #freshen(passed: Passed): Passed {
    if (!this.#stale || passed.text === '') return passed;
    this.#stale = false;
    return { text: this.#visible, back: true };
  }

  #standInstead(raw: string): Passed {
    this.#rewriter = new ReferenceRewriter(this.#book);
    this.#visible = '';
    this.#stale = false;
    this.#show(this.#rewriter.push(raw));
    return { text: this.#visible, back: true };
  }

  /** Adds what code says below the answer, unless the answer says it already. @returns the part that can be shown */
  addNotices(notices: readonly string[]): string {
    const before = this.#visible;
    for (const notice of notices) {
      if (this.#visible.includes(notice)) continue;
      this.#visible = [this.#visible.trimEnd(), notice].filter(Boolean).join('\n\n');
    }
    return this.#visible.startsWith(before) ? this.#visible.slice(before.length) : '';
  }

  #show(piece: string): string {
    // A shopper never sees an answer that begins with blank lines.
    const shown = this.#visible === '' ? piece.trimStart() : piece;
    this.#visible += shown;
    return shown;
  }
}
