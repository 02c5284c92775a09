import {
  type DocumentNode,
  execute,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { AdminSchema } from '../schema/load-admin-schema';
import { findDenials } from './find-denials';
import type { QueryContext } from './query-context';
import { maxQueryCost, requestedCost } from './query-cost';
import { resolveField, resolveType } from './resolve-field';
import type { Throttle } from './throttle';

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | null;
}

export interface GraphqlAnswer {
  body: unknown;
  /** Points asked for; null when the query never came so far. */
  cost: number | null;
  throttled: boolean;
}

/** What the context needs beyond what one query adds. */
export type ContextBase = Omit<QueryContext, 'denials' | 'cost' | 'bulk'> & { customerDataApproved: boolean };

/**
 * Answers a query as Shopify does, always with HTTP 200: refused when it does not fit the schema (which is noted as a
 * problem), costs too much or comes too fast; else run, with errors where the token lacks a scope.
 *
 * @param throttleNow a test wants this one refused
 */
export async function answerGraphql(
  request: GraphqlRequest,
  base: ContextBase,
  throttle: Throttle,
  throttleNow: boolean,
): Promise<GraphqlAnswer> {
  const checked = check(base.admin, request.query);
  if ('errors' in checked) {
    for (const error of checked.errors)
      base.problem(`The query is not valid: ${error.message}\n${request.query}`);
    return { body: { errors: checked.errors.map(toInvalid) }, cost: null, throttled: false };
  }
  const { document } = checked;
  const operation = getOperationAST(document, request.operationName);
  if (!operation) {
    base.problem(`The query names no operation to run: ${request.query}`);
    return { body: { errors: [{ message: 'An operation name is required' }] }, cost: null, throttled: false };
  }
  const requested = requestedCost(base.admin.schema, document, operation, request.variables);
  if (requested > maxQueryCost) {
    base.problem(`A query costs ${requested} points, which is more than ${maxQueryCost}: ${request.query}`);
    return { body: { errors: [toTooExpensive(requested)] }, cost: requested, throttled: false };
  }
  const status = () => ({ throttleStatus: throttle.status() });
  if (throttleNow || !throttle.take(requested)) {
    const cost = { requestedQueryCost: requested, actualQueryCost: null, ...status() };
    return { body: { errors: [throttled], extensions: { cost } }, cost: requested, throttled: true };
  }
  const { body, actual } = await run(document, operation, request, base);
  const used = operation.operation === 'mutation' ? requested : Math.min(actual, requested);
  throttle.refund(requested - used);
  const cost = { requestedQueryCost: requested, actualQueryCost: used, ...status() };
  return { body: { ...body, extensions: { cost } }, cost: requested, throttled: false };
}

const throttled = {
  message: 'Throttled',
  extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
};

async function run(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  request: GraphqlRequest,
  base: ContextBase,
) {
  const { customerDataApproved, ...rest } = base;
  const grant = { scopes: base.token.scopes, customerDataApproved };
  const cost = { actual: 0 };
  const context: QueryContext = {
    ...rest,
    denials: findDenials(base.admin, document, grant),
    cost,
    bulk: null,
  };
  const answer = await execute({
    schema: base.admin.schema,
    document,
    variableValues: request.variables,
    operationName: operation.name?.value,
    contextValue: context,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  for (const error of answer.errors ?? []) {
    // Without a path it is about the variables, which the client got wrong.
    if (!error.path) base.problem(`The variables do not fit: ${error.message}\n${request.query}`);
    if (error.originalError && !(error.originalError instanceof GraphQLError)) base.problem(error.message);
  }
  return { body: answer, actual: cost.actual };
}

type Checked = { document: DocumentNode } | { errors: readonly GraphQLError[] };

/** Clients send the same few queries over and over; checking one takes longer than answering it. */
const known = new WeakMap<AdminSchema, Map<string, Checked>>();

function check(admin: AdminSchema, query: string): Checked {
  const ofSchema = known.get(admin) ?? new Map<string, Checked>();
  known.set(admin, ofSchema);
  const before = ofSchema.get(query);
  if (before) return before;
  let checked: Checked;
  try {
    const document = parse(query);
    const errors = validate(admin.schema, document);
    checked = errors.length > 0 ? { errors } : { document };
  } catch (error) {
    checked = { errors: [error as GraphQLError] };
  }
  if (ofSchema.size > 500) ofSchema.clear();
  ofSchema.set(query, checked);
  return checked;
}

function toInvalid(error: GraphQLError) {
  const code = /^Cannot query field/.test(error.message) ? 'undefinedField' : 'invalidQuery';
  return { ...error.toJSON(), extensions: { code } };
}

function toTooExpensive(cost: number) {
  return {
    message:
      `Query cost is ${cost}, which exceeds the single query max cost limit (${maxQueryCost}).\n\n` +
      'See https://shopify.dev/concepts/about-apis/rate-limits for more information on how the cost of a query is ' +
      'calculated.',
    extensions: {
      code: 'MAX_COST_EXCEEDED',
      cost,
      maxCost: maxQueryCost,
      documentation: 'https://shopify.dev/api/usage/limits#rate-limits',
    },
  };
}
