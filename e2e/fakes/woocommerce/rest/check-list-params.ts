import { invalidParams, type ParamFault, type RestReply } from './rest-reply';
import type { RestRequest } from './rest-request';

/** What a route takes beside the parameters of every list. */
export interface ListRules {
  orderby: readonly string[];
  status?: readonly string[];
}

const DATES = ['after', 'before', 'modified_after', 'modified_before'];

/** Checks a list's parameters as WordPress does; unknown ones are passed over without a word. */
export function checkListParams({ query }: RestRequest, rules: ListRules): RestReply | null {
  const faults = [
    checkNumber(query, 'page', 1),
    checkNumber(query, 'per_page', 1, 100),
    checkNumber(query, 'offset', 0),
    checkChoice(query, 'order', ['asc', 'desc']),
    checkChoice(query, 'orderby', rules.orderby),
    rules.status ? checkStatus(query, rules.status) : null,
    ...DATES.map((param) => checkDate(query, param)),
  ].filter((fault) => fault !== null);
  return faults.length > 0 ? invalidParams(faults) : null;
}

type Query = RestRequest['query'];

function checkNumber(query: Query, param: string, min: number, max?: number): ParamFault | null {
  const text = query.get(param);
  if (text === undefined) return null;
  if (!/^-?\d+$/.test(text)) {
    return { param, code: 'rest_invalid_type', message: `${param} is not of type integer.` };
  }
  const value = Number(text);
  if (value >= min && value <= (max ?? Infinity)) return null;
  const message =
    max === undefined
      ? `${param} must be greater than or equal to ${min}`
      : `${param} must be between ${min} (inclusive) and ${max} (inclusive)`;
  return { param, code: 'rest_out_of_bounds', message };
}

function checkChoice(query: Query, param: string, choices: readonly string[]): ParamFault | null {
  const value = query.get(param);
  if (value === undefined || choices.includes(value)) return null;
  return { param, code: 'rest_not_in_enum', message: `${param} is not one of ${enumerate(choices)}.` };
}

function checkStatus(query: Query, choices: readonly string[]): ParamFault | null {
  const values = (query.get('status') ?? '').split(',').filter((value) => value !== '');
  const wrong = values.findIndex((value) => !choices.includes(value));
  if (wrong < 0) return null;
  const message = `status[${wrong}] is not one of ${enumerate(choices)}.`;
  return { param: 'status', code: 'rest_not_in_enum', message };
}

function checkDate(query: Query, param: string): ParamFault | null {
  const value = query.get(param);
  if (value === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(value))
    return null;
  return { param, code: 'rest_invalid_date', message: 'Invalid date.' };
}

/** "a, b, and c", as WordPress lists choices. */
export function enumerate(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')}, and ${choices.at(-1)}`;
}
