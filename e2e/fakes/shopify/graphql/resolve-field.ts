import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLTypeResolver,
  getNamedType,
  isLeafType,
} from 'graphql';
import { resolvers } from '../resolvers/resolvers';
import { accessDenied } from './access-denied';
import type { QueryContext } from './query-context';
import { toGid, toIso } from './shopify-values';

/** Answers every field of the schema: by a resolver, else from the record, else it notes that the fake lacks it. */
export const resolveField: GraphQLFieldResolver<unknown, QueryContext> = (source, args, context, info) => {
  const denial = info.fieldNodes[0] && context.denials.get(info.fieldNodes[0]);
  if (denial) throw accessDenied(denial.message, denial.requiredAccess);
  const { parentType, fieldName } = info;
  const resolver = resolvers[parentType.name]?.[fieldName];
  let value: unknown;
  if (resolver) value = resolver(source as never, args as never, context, info);
  else value = fromRecord(source, fieldName);
  if (value === undefined) {
    context.problem(`The fake shop does not know ${parentType.name}.${fieldName}.`);
    throw new Error(`The fake shop does not know ${parentType.name}.${fieldName}.`);
  }
  context.cost.actual += actualCost(value, info.returnType);
  return value instanceof Date ? toIso(value) : value;
};

export const resolveType: GraphQLTypeResolver<unknown, QueryContext> = (value) =>
  (value as { __typename?: string }).__typename;

function fromRecord(source: unknown, field: string): unknown {
  if (typeof source !== 'object' || source === null) return undefined;
  const record = source as Record<string, unknown>;
  if (field === 'id' && typeof record.id === 'number') return toGid(String(record.__typename), record.id);
  if (field === 'legacyResourceId') return String(record.id);
  const value = record[field];
  return typeof value === 'function' ? value.call(record) : value;
}

function actualCost(value: unknown, type: GraphQLOutputType): number {
  if (value === null) return 0;
  const named: GraphQLNamedType = getNamedType(type);
  if (isLeafType(named) || named.name === 'PageInfo' || named.name.endsWith('Edge')) return 0;
  if (named.name.endsWith('Connection')) return 2;
  return Array.isArray(value) ? value.length : 1;
}
