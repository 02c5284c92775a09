import type { WidgetTheme } from '@/core/contracts/widget/theme';
import { HEX_COLOUR } from '../colour/contrast-colour';

/**
 * What the loader (in the shop's page) and the panel (in the iframe) tell each other by postMessage.
 * Both sides send to one exact origin, and read only what comes from that origin and window and has this shape.
 */
const VERSION = 1;

/** What the loader draws with. */
export type LoaderTheme = Pick<WidgetTheme, 'primaryColour' | 'position' | 'colourScheme'>;

export type ToPanel =
  | {
      type: 'init';
      /** The id that the shop's page keeps where the panel's own storage does not last. */
      visitorId: string | null;
      /** Whether this browser has chatted here before, as far as the shop's page knows. */
      known: boolean;
      pageUrl: string;
      /** The data attributes of the script tag: who is logged in at the shop, signed by it (read-identity.ts). */
      data?: Record<string, unknown>;
    }
  | { type: 'page'; pageUrl: string }
  | { type: 'shown'; focus: boolean }
  | { type: 'hidden' }
  /** Settings not saved yet, for the preview in the admin: heeded only in pages of the app's own origin. */
  | { type: 'preview'; config: object };

export type ToLoader =
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'unread'; count: number }
  | { type: 'theme'; theme: LoaderTheme }
  | { type: 'keep-visitor'; visitorId: string }
  /** Whether there is an open conversation, so that later pages listen for answers. */
  | { type: 'activity'; active: boolean };

type Fields = Record<string, unknown>;
type Checks = Record<string, (fields: Fields) => boolean>;

const isBoolean = (value: unknown) => typeof value === 'boolean';
const isPageUrl = (value: unknown) => typeof value === 'string' && /^https?:/.test(value);
const isObject = (value: unknown) => typeof value === 'object' && value !== null;

export function isVisitorId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{8,128}$/.test(value);
}

/** Whether it can be drawn with: other fields than the colour are compared or set as single CSS values. */
export function isLoaderTheme(value: unknown): value is LoaderTheme {
  const colour = (value as Fields | null | undefined)?.primaryColour;
  return typeof colour === 'string' && HEX_COLOUR.test(colour);
}

const FROM_PANEL: Checks = {
  ready: () => true,
  close: () => true,
  unread: ({ count }) => Number.isInteger(count) && (count as number) >= 0,
  theme: ({ theme }) => isLoaderTheme(theme),
  'keep-visitor': ({ visitorId }) => isVisitorId(visitorId),
  activity: ({ active }) => isBoolean(active),
};

const FROM_LOADER: Checks = {
  init: ({ visitorId, known, pageUrl, data = {} }) =>
    (visitorId === null || isVisitorId(visitorId)) &&
    isBoolean(known) &&
    isPageUrl(pageUrl) &&
    isObject(data),
  page: ({ pageUrl }) => isPageUrl(pageUrl),
  shown: ({ focus }) => isBoolean(focus),
  hidden: () => true,
  preview: ({ config }) => isObject(config),
};

/** @returns the message with the mark by which the other side knows it */
export function sealBridgeMessage(message: ToPanel | ToLoader): object {
  return { storefolk: VERSION, ...message };
}

function read(checks: Checks, data: unknown): unknown {
  const fields = isObject(data) ? (data as Fields) : {};
  const type = typeof fields.type === 'string' ? fields.type : '';
  return fields.storefolk === VERSION && Object.keys(checks).includes(type) && checks[type]?.(fields)
    ? fields
    : null;
}

/** @returns the message as the loader may trust it; null for anything else that the window receives */
export function readPanelMessage(data: unknown): ToLoader | null {
  return read(FROM_PANEL, data) as ToLoader | null;
}

/** @returns the message as the panel may trust it; null for anything else that the window receives */
export function readLoaderMessage(data: unknown): ToPanel | null {
  return read(FROM_LOADER, data) as ToPanel | null;
}
