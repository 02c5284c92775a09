import packageJson from '@/package.json' with { type: 'json' };

/** How we introduce ourselves to web servers; robots.txt rules are looked up under the name before the slash. */
export const USER_AGENT = `StorefolkBot/${packageJson.version}`;
