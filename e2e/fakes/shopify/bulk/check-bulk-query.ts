import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { AdminSchema } from '../schema/load-admin-schema';

const maxConnections = 5;
const maxNested = 2;

/**
 * Checks a query against what bulk operations can do, see "operation restrictions" in
 * https://shopify.dev/docs/api/usage/bulk-operations/queries
 *
 * @returns the query, or what is wrong with it
 */
export function checkBulkQuery(
  query: string,
  admin: AdminSchema,
): { document: DocumentNode } | { fault: string } {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { fault: `Invalid bulk query: ${(error as Error).message}` };
  }
  const [invalid] = validate(admin.schema, document);
  if (invalid) return { fault: `Invalid bulk query: ${invalid.message}` };
  const fault = findRestriction(document, admin);
  return fault === null ? { document } : { fault };
}

function findRestriction(document: DocumentNode, admin: AdminSchema): string | null {
  const [operation, ...others] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation || others.length > 0 || operation.operation !== 'query') {
    return 'Bulk queries must contain exactly one query operation.';
  }
  const [root, ...more] = operation.selectionSet.selections;
  if (!root || more.length > 0 || root.kind !== Kind.FIELD) {
    return 'Bulk queries must have exactly one top-level field.';
  }
  if (root.name.value === 'node' || root.name.value === 'nodes') {
    return `Bulk queries cannot contain the top-level field '${root.name.value}'.`;
  }
  const faults: string[] = [];
  let connections = 0;
  const within: { kind: 'connection' | 'list' }[] = [];
  const kinds = new Map<FieldNode, 'connection' | 'list' | null>();
  const typeInfo = new TypeInfo(admin.schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(field) {
          const type = typeInfo.getType();
          const kind = kindOf(type, field.name.value);
          kinds.set(field, kind);
          if (kind === null) return;
          if (kind === 'connection') {
            connections++;
            if (within.some((one) => one.kind === 'list')) {
              faults.push(
                'Queries that contain a connection field within a list field are not currently supported.',
              );
            }
            if (within.length > maxNested)
              faults.push('Bulk queries cannot nest connections deeper than two levels.');
            const fault = checkSelection(field);
            if (fault) faults.push(fault);
          }
          within.push({ kind });
        },
        leave(field) {
          if (kinds.get(field)) within.pop();
        },
      },
    }),
  );
  if (connections === 0) return 'Bulk queries must contain at least one connection.';
  if (connections > maxConnections) return 'Bulk queries cannot contain more than 5 connections.';
  return faults[0] ?? null;
}

/** Nodes with connections of their own must be known by id, or the children could not name their parent. */
function checkSelection(connection: FieldNode): string | null {
  const select = (field: FieldNode | undefined, name: string) =>
    field?.selectionSet?.selections.find((one) => one.kind === Kind.FIELD && one.name.value === name) as
      | FieldNode
      | undefined;
  const name = connection.name.value;
  if (select(connection, 'nodes')) {
    return `Bulk queries select the objects of a connection by 'edges { node }': ${name}.`;
  }
  const node = select(select(connection, 'edges'), 'node');
  if (!node) return null;
  const nested = node.selectionSet?.selections.some(
    (one) => one.kind === Kind.FIELD && select(one, 'edges') !== undefined,
  );
  const id = select(node, 'id');
  return nested && (!id || id.alias)
    ? "The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of " +
        `'ID' return type. Connection fields without 'id': ${name}.`
    : null;
}

function kindOf(type: unknown, field: string): 'connection' | 'list' | null {
  const named = getNamedType(type as Parameters<typeof getNamedType>[0]);
  if (named?.name.endsWith('Connection')) return 'connection';
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) && field !== 'edges' ? 'list' : null;
}
