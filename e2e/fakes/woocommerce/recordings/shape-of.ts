/**
 * What an answer is made of: the names and types of its fields. Lists are described by all their entries together;
 * `null` and empty lists fit anything, since a recording has only what happened to be there.
 */
export type Shape = string | { [field: string]: Shape } | Shape[];

export function shapeOf(value: unknown): Shape {
  if (value === null || value === undefined) return 'any';
  if (Array.isArray(value)) return value.length === 0 ? 'any' : [value.map(shapeOf).reduce(merge)];
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
}

/** Where two shapes do not fit, as readable lines: "line_items[].price: number, not string". */
export function shapeFaults(expected: Shape, found: Shape, at = 'answer'): string[] {
  if (expected === 'any' || found === 'any') return [];
  if (Array.isArray(expected) && Array.isArray(found)) {
    return shapeFaults(expected[0] ?? 'any', found[0] ?? 'any', `${at}[]`);
  }
  if (isFields(expected) && isFields(found)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...names].flatMap((name) => {
      const [wanted, got] = [expected[name], found[name]];
      if (wanted === undefined) return [`${at}.${name} is not in the recording`];
      if (got === undefined) return [`${at}.${name} is missing`];
      return shapeFaults(wanted, got, `${at}.${name}`);
    });
  }
  return expected === found ? [] : [`${at}: ${JSON.stringify(expected)}, not ${JSON.stringify(found)}`];
}

function merge(a: Shape, b: Shape): Shape {
  if (a === 'any') return b;
  if (b === 'any') return a;
  if (Array.isArray(a) && Array.isArray(b)) return [merge(a[0] ?? 'any', b[0] ?? 'any')];
  if (!isFields(a) || !isFields(b)) return a;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, merge(a[name] ?? 'any', b[name] ?? 'any')]));
}

function isFields(shape: Shape): shape is { [field: string]: Shape } {
  return typeof shape === 'object' && !Array.isArray(shape);
}
