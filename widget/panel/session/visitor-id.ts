import { isVisitorId } from '../../bridge/bridge-messages';
import type { PanelMemory } from './panel-memory';

/** @returns 128 random bits as 22 letters, digits, "-" and "_" */
export function newRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export interface HandedOver {
  /** Kept by the shop's page on the panel's behalf. */
  visitorId: string | null;
  known: boolean;
  /** Data attributes of the shop's script tag. */
  data?: Record<string, unknown>;
}

export interface Visitor {
  visitorId: string;
  /** Whether the shop's page should keep the id, since this browser does not keep the panel's storage. */
  keepInPage: boolean;
}

/**
 * Who this is. Whoever knows the id sees the conversations, so it stays in the panel's own storage, where no script of
 * the shop's page reads it. Some browsers block or empty the storage of frames; only there, which shows in a shopper
 * known to the page and unknown here, the page is asked to keep the id.
 * @param handedOver what the shop's page knows; null outside of a shop's page
 */
export function recogniseVisitor(memory: PanelMemory, handedOver: HandedOver | null): Visitor {
  const own = memory.read('visitor');
  const handed = handedOver?.visitorId ?? null;
  const visitorId = isVisitorId(own) ? own : (handed ?? newRandomId());
  const lost = !isVisitorId(own) && handed === null && handedOver?.known === true;
  if (visitorId !== own) memory.write('visitor', visitorId);
  return { visitorId, keepInPage: (!memory.lasts && handed === null) || lost };
}
