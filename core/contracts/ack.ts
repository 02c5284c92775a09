/** How the server acknowledges an event of a socket: with data, or with why not. */
export type Ack<T> = { ok: true; data: T } | { ok: false; code: string; detail: string };
