/** Apart from the schemas, so that forms can say the limits without loading what reads files. */
export const DEFAULT_SITE_PAGES = 200;
export const MAX_SITE_PAGES = 1000;
/** Of a file, and of everything else that is imported as knowledge. */
export const MAX_KNOWLEDGE_BYTES = 25 * 1024 * 1024;
