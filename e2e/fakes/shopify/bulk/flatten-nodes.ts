interface Line {
  id?: string;
  __parentId?: string;
  [field: string]: unknown;
}

/**
 * Turns the nodes of a connection, as a query answers them, into the lines of a bulk operation's file: each object on
 * a line of its own, without its connections, whose objects follow with the id of their parent.
 *
 * @param grouped children directly below their parent; else somewhere after it, as Shopify allows itself
 */
export function flattenNodes(nodes: readonly Line[], grouped: boolean): Line[] {
  return grouped ? nodes.flatMap((node) => flattenOne(node)) : flattenLevels(nodes);
}

/** The objects of a connection's answer. */
export function nodesOf(connection: unknown): Line[] | null {
  if (typeof connection !== 'object' || connection === null || !('edges' in connection)) return null;
  const { edges } = connection as { edges: unknown };
  return Array.isArray(edges) ? edges.map((edge) => (edge as { node: Line }).node) : null;
}

function flattenOne(node: Line): Line[] {
  const { line, children } = split(node);
  return [line, ...children.flatMap(flattenOne)];
}

function flattenLevels(nodes: readonly Line[]): Line[] {
  const lines: Line[] = [];
  let level = [...nodes];
  while (level.length > 0) {
    const next: Line[] = [];
    for (const node of level) {
      const { line, children } = split(node);
      lines.push(line);
      next.push(...children);
    }
    level = next;
  }
  return lines;
}

function split(node: Line): { line: Line; children: Line[] } {
  const line: Line = {};
  const children: Line[] = [];
  for (const [field, value] of Object.entries(node)) {
    if (field === '__parentId') continue;
    const inner = nodesOf(value);
    if (inner === null) line[field] = value;
    else for (const child of inner) children.push({ ...child, __parentId: node.id });
  }
  if (node.__parentId !== undefined) line.__parentId = node.__parentId;
  return { line, children };
}
