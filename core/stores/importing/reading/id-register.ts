/** Remembers which ids a file has had, and where. */
export interface IdRegister {
  /** @returns the row where the id stood first, or undefined when it is new; then it is noted */
  note(id: string, row: number): number | undefined;
  has(id: string): boolean;
}

const START_SLOTS = 4096;

/**
 * A register in 24 bytes an id, where a Map of strings would take some 150 and keep pieces of the file alive that the
 * strings were cut from. Ids are told apart by a hash of 64 bits: among 200,000 of them, two that differ are taken
 * for one in one file of a billion.
 */
export function createIdRegister(): IdRegister {
  let slots = START_SLOTS;
  let table = new Uint32Array(slots * 3);
  let used = 0;

  /** Linear probing; the third number of a slot is the row, 0 for an empty slot. */
  function find(into: Uint32Array, high: number, low: number): number {
    const mask = into.length / 3 - 1;
    let slot = low & mask;
    while (into[slot * 3 + 2] !== 0 && (into[slot * 3] !== high || into[slot * 3 + 1] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot * 3;
  }

  function grow(): void {
    const old = table;
    slots *= 2;
    table = new Uint32Array(slots * 3);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) {
        table.set(old.subarray(at, at + 3), find(table, old[at] ?? 0, old[at + 1] ?? 0));
      }
    }
  }

  return {
    note(id, row) {
      const [high, low] = hash(id);
      const at = find(table, high, low);
      const known = table[at + 2];
      if (known) return known;
      table.set([high, low, Math.max(1, row)], at);
      used++;
      if (used > slots / 2) grow();
      return undefined;
    },
    has(id) {
      const [high, low] = hash(id);
      return table[find(table, high, low) + 2] !== 0;
    },
  };
}

/** Two multiplicative hashes over UTF-16 units, finished as in MurmurHash3 (public domain). */
function hash(text: string): [number, number] {
  let high = 0x9747b28c;
  let low = 0x3c6ef372;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    low = Math.imul(low ^ unit, 0xc2b2ae35);
    high = (high << 13) | (high >>> 19);
    low = (low << 17) | (low >>> 15);
  }
  return [finish(high ^ text.length), finish(low + high)];
}

function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
