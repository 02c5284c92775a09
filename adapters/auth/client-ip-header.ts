/** Set by server.ts from the connection (or its trusted proxy), overwriting whatever the browser sent. */
export const CLIENT_IP_HEADER = 'x-storefolk-client-ip';
