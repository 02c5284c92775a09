/** The cookies of the request that is being answered; tests run one at a time. */
export const request: { cookie: { name: string; value: string } | undefined } = { cookie: undefined };

/** In place of `next/headers`, which works only within Next. */
export const headersModule = {
  cookies: async () => ({
    get: (name: string) => (request.cookie?.name === name ? request.cookie : undefined),
    has: (name: string) => request.cookie?.name === name,
    set: () => undefined,
  }),
  headers: async () => new Headers(),
};

/** In place of `next/cache`: there are no pages to show anew. */
export const cacheModule = { refresh: () => undefined, revalidatePath: () => undefined };
