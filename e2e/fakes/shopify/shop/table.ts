interface Row {
  readonly id: number;
}

/** The shop's records of one kind, in the order of their ids. */
export class Table<T extends Row> {
  private readonly rows = new Map<number, T>();
  private ordered: T[] | null = null;
  /** Grows with every change, so that what was computed from the rows can be kept until then. */
  version = 0;

  get(id: number): T | undefined {
    return this.rows.get(id);
  }

  /** @throws Error when there is none: tests that change what is not there are wrong */
  require(id: number): T {
    const row = this.rows.get(id);
    if (!row) throw new Error(`The shop has no record ${id} of that kind.`);
    return row;
  }

  all(): readonly T[] {
    this.ordered ??= [...this.rows.values()].sort((a, b) => a.id - b.id);
    return this.ordered;
  }

  get size(): number {
    return this.rows.size;
  }

  put(row: T): T {
    this.rows.set(row.id, row);
    this.ordered = null;
    this.touch();
    return row;
  }

  delete(id: number): boolean {
    const was = this.rows.delete(id);
    this.ordered = null;
    this.touch();
    return was;
  }

  clear(): void {
    this.rows.clear();
    this.ordered = null;
    this.touch();
  }

  /** Call it after changing a row in place. */
  touch(): void {
    this.version++;
  }
}
