/** Which store to show at "/"; checked against the user's stores before it is used. */
export const LAST_STORE_COOKIE = 'storefolk-store';
