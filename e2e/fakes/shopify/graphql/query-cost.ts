import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** No query may cost more, whatever the plan. https://shopify.dev/docs/api/usage/limits */
export const maxQueryCost = 1000;

interface Sizing {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/**
 * What Shopify reserves for a query before it runs: an object 1, a mutation 10, of alternatives the dearest, scalars
 * nothing (https://shopify.dev/docs/api/usage/limits). For connections it says only "sized by first and last"; here 2
 * plus the nodes, as its answers show. Lists of objects with a size (`first`, `ids`) are counted by it: at least what
 * the real thing takes.
 */
export function requestedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions) {
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  }
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? [])
      .filter((variable) => variable.defaultValue !== undefined)
      .map((variable) => [
        variable.variable.name.value,
        variable.defaultValue && valueFromASTUntyped(variable.defaultValue),
      ]),
  );
  if (operation.operation === 'mutation') return 10 * operation.selectionSet.selections.length;
  const root = schema.getQueryType();
  if (!root) return 0;
  return selectionCost(operation.selectionSet, root, {
    schema,
    fragments,
    variables: { ...defaults, ...variables },
  });
}

function selectionCost(selections: SelectionSetNode, type: GraphQLNamedType, sizing: Sizing): number {
  let sum = 0;
  const alternatives = new Map<string, number>();
  for (const selection of selections.selections) {
    if (isLeftOut(selection, sizing)) continue;
    if (selection.kind === Kind.FIELD) {
      const field =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (!field || !selection.selectionSet) continue;
      const args = new Map(
        (selection.arguments ?? []).map((argument) => [
          argument.name.value,
          valueFromASTUntyped(argument.value, sizing.variables),
        ]),
      );
      sum += fieldCost(field.type, selection.selectionSet, args, sizing);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? sizing.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value ?? type.name;
    const cost = selectionCost(fragment.selectionSet, sizing.schema.getType(condition) ?? type, sizing);
    if (isAbstractType(type)) alternatives.set(condition, (alternatives.get(condition) ?? 0) + cost);
    else sum += cost;
  }
  return sum + Math.max(0, ...alternatives.values());
}

function fieldCost(
  type: unknown,
  selections: SelectionSetNode,
  args: ReadonlyMap<string, unknown>,
  sizing: Sizing,
): number {
  const named = getNamedType(type as GraphQLNamedType);
  if (isLeafType(named) || named.name === 'PageInfo') return 0;
  const size = sizeOf(args);
  if (named.name.endsWith('Connection')) return 2 + (size ?? 0) * selectionCost(selections, named, sizing);
  if (named.name.endsWith('Edge')) return selectionCost(selections, named, sizing);
  const one = 1 + selectionCost(selections, named, sizing);
  return isList(type) ? (size ?? 1) * one : one;
}

/** By `@include(if: false)` or `@skip(if: true)`. */
function isLeftOut(selection: SelectionNode, sizing: Sizing): boolean {
  return (selection.directives ?? []).some(({ name, arguments: args }) => {
    const [condition] = args ?? [];
    const value = condition && valueFromASTUntyped(condition.value, sizing.variables);
    return (name.value === 'include' && value === false) || (name.value === 'skip' && value === true);
  });
}

function sizeOf(args: ReadonlyMap<string, unknown>): number | null {
  const ids = args.get('ids');
  if (Array.isArray(ids)) return ids.length;
  const size = args.get('first') ?? args.get('last');
  return typeof size === 'number' ? size : null;
}

function isList(type: unknown): boolean {
  return isListType(type) || (isNonNullType(type) && isListType(type.ofType));
}
