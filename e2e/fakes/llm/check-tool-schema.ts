const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const SUBSCHEMA_LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const;
const SUBSCHEMA_MAPS = ['properties', '$defs', 'definitions', 'patternProperties'] as const;
const SUBSCHEMAS = ['items', 'additionalProperties', 'not', 'contains', 'propertyNames'] as const;

/**
 * Checks the parts of JSON Schema (draft 2020-12) that tools use and vendors refuse when they are wrong.
 * @returns what is wrong, with the path to it
 */
export function checkToolSchema(schema: unknown, path: string): string[] {
  if (!isRecord(schema)) return [`${path}: Input should be a valid dictionary`];
  const wrong: string[] = schema.type === 'object' ? [] : [`${path}.type: Field required to be 'object'`];
  return [...wrong, ...checkNode(schema, path, schema)];
}

function checkNode(node: unknown, path: string, root: Record<string, unknown>): string[] {
  if (typeof node === 'boolean') return [];
  if (!isRecord(node)) return [`${path}: JSON schema is invalid, not an object`];
  const wrong: string[] = [];
  const types = node.type === undefined ? [] : [node.type].flat();
  if (types.some((type) => typeof type !== 'string' || !TYPES.has(type)))
    wrong.push(`${path}.type: unknown type`);
  if (node.enum !== undefined && !(Array.isArray(node.enum) && node.enum.length > 0)) {
    wrong.push(`${path}.enum: should be a non-empty list`);
  }
  if (node.required !== undefined && !isListOfStrings(node.required))
    wrong.push(`${path}.required: not names`);
  if (typeof node.$ref === 'string' && !resolves(node.$ref, root))
    wrong.push(`${path}.$ref: resolves to nothing`);
  if (typeof node.pattern === 'string' && !isPattern(node.pattern))
    wrong.push(`${path}.pattern: not a pattern`);
  for (const key of SUBSCHEMAS) {
    if (node[key] !== undefined) wrong.push(...checkNode(node[key], `${path}.${key}`, root));
  }
  for (const key of SUBSCHEMA_LISTS) {
    const list = node[key];
    if (list === undefined) continue;
    if (Array.isArray(list)) {
      wrong.push(...list.flatMap((child, at) => checkNode(child, `${path}.${key}.${at}`, root)));
    } else wrong.push(`${path}.${key}: should be a list`);
  }
  for (const key of SUBSCHEMA_MAPS) {
    const map = node[key];
    if (map === undefined) continue;
    if (isRecord(map)) {
      wrong.push(
        ...Object.entries(map).flatMap(([name, child]) => checkNode(child, `${path}.${key}.${name}`, root)),
      );
    } else wrong.push(`${path}.${key}: should be an object`);
  }
  return wrong;
}

function resolves(ref: string, root: Record<string, unknown>): boolean {
  if (!ref.startsWith('#')) return false;
  let node: unknown = root;
  for (const part of ref.slice(1).split('/').filter(Boolean)) node = isRecord(node) ? node[part] : undefined;
  return isRecord(node);
}

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
