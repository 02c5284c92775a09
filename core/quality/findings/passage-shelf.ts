import type { SqlPool } from '@/core/shared/sql-pool';
import type { ComparedText } from './compare/find-duplicate';
import { readPassage, type StoreWords } from './compare/read-passage';
import { type ComparedPassage, loadPassages } from './neighbours.queries';

/** Neighbours come back again and again; more than this is read anew. */
const KEPT = 4_000;

interface Shelved {
  row: ComparedPassage;
  read: ComparedText;
}

/** The passages of a check, read once while they are needed. */
export class PassageShelf {
  readonly #sql: SqlPool;
  readonly #storeId: string;
  readonly #store: StoreWords;
  #rows = new Map<number, ComparedPassage>();
  readonly #read = new Map<number, Shelved>();

  constructor(sql: SqlPool, storeId: string, store: StoreWords) {
    this.#sql = sql;
    this.#storeId = storeId;
    this.#store = store;
  }

  /** Loads what is not there yet of the passages that are compared next. */
  async fetch(ordinals: readonly number[]): Promise<void> {
    if (this.#read.size > KEPT) this.#read.clear();
    const missing = [...new Set(ordinals)].filter((ordinal) => !this.#read.has(ordinal));
    const rows = missing.length > 0 ? await loadPassages(this.#sql, this.#storeId, missing) : [];
    this.#rows = new Map(rows.map((row) => [row.ordinal, row]));
  }

  /** @returns undefined for a passage that is gone or not used */
  async take(ordinal: number): Promise<Shelved | undefined> {
    const known = this.#read.get(ordinal);
    if (known) return known;
    const row = this.#rows.get(ordinal);
    if (!row) return undefined;
    const read = await readPassage({ ...row, isFaq: row.sourceType === 'faq' }, this.#store);
    const shelved = { row, read };
    this.#read.set(ordinal, shelved);
    return shelved;
  }
}
