/** An answer of the REST API. */
export interface RestReply {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

export function reply(body: unknown, headers: Record<string, string> = {}, status = 200): RestReply {
  return { status, body, headers };
}

/** WordPress' form of an error. */
export function restError(
  status: number,
  code: string,
  message: string,
  data: object | number = { status },
): RestReply {
  return reply({ code, message, data }, {}, status);
}

export interface ParamFault {
  param: string;
  code: string;
  message: string;
  data?: unknown;
}

/** The error for parameters that do not hold what they should. */
export function invalidParams(faults: readonly ParamFault[]): RestReply {
  const byParam = <T>(value: (fault: ParamFault) => T) =>
    Object.fromEntries(faults.map((fault) => [fault.param, value(fault)]));
  const names = faults.map(({ param }) => param).join(', ');
  return restError(400, 'rest_invalid_param', `Invalid parameter(s): ${names}`, {
    status: 400,
    params: byParam(({ message }) => message),
    details: byParam(({ code, message, data = null }) => ({ code, message, data })),
  });
}

export const noRoute = () =>
  restError(404, 'rest_no_route', 'No route was found matching the URL and request method.');
export const invalidId = (kind: string) =>
  restError(404, `woocommerce_rest_${kind}_invalid_id`, 'Invalid ID.');
