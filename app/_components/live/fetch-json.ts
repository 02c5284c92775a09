/** An answer of our own JSON routes that is not 2xx; `message` is for people. */
export class RouteError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Fetches JSON from a route of the admin. An expired session leads to the sign-in page and back.
 * @throws RouteError with a sentence for people
 */
export async function fetchJson<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw new RouteError(0, 'offline', 'The server does not answer. Check your connection.');
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body as T;
  if (response.status === 401) leadToSignIn();
  throw new RouteError(
    response.status,
    body.code ?? 'internal',
    body.detail ?? 'The server answered oddly. Try again.',
  );
}

export function leadToSignIn(): void {
  const back = encodeURIComponent(window.location.pathname + window.location.search);
  window.location.assign(`/sign-in?expired=1&return=${back}`);
}
