import { z } from 'zod';
import { gidType, plainId } from '../api/gid';

/** So many products may lie open at a time before the oldest counts as complete. */
const DEFAULT_WINDOW = 50;

const lineSchema = z.looseObject({ id: z.string(), __parentId: z.string().nullish() });

/** A product as it is put together: like a page of the API has it. */
export interface AssembledProduct {
  /** Line where it stands, from 0. */
  line: number;
  raw: Record<string, unknown> & Record<'collections' | 'metafields' | 'variants', { nodes: object[] }>;
}

/**
 * Puts products together from the lines of a bulk file: each product and each part of it has a line of its own, and a
 * part names its parent. Grouping was asked for, so parts follow their product; lines of neighbouring products may
 * interleave all the same. What comes later than the window allows, or before its parent, is not lost: its product is
 * named, to be read once more by its id.
 */
export class ProductAssembler {
  private readonly open = new Map<string, AssembledProduct>();
  private readonly openVariants = new Map<string, { media: { nodes: object[] } }>();
  private readonly scattered = new Set<string>();

  constructor(private readonly window = DEFAULT_WINDOW) {}

  /**
   * @returns products that are complete now
   * @throws Error when the line is no line of such a file
   */
  add(json: string, line: number): AssembledProduct[] {
    const part = lineSchema.parse(JSON.parse(json));
    const { __parentId: parentId, ...fields } = part;
    if (!parentId) return this.begin(fields, line);
    const type = gidType(part.id);
    if (gidType(parentId) === 'ProductVariant') {
      this.openVariants.get(parentId)?.media.nodes.push(fields);
      return [];
    }
    const product = this.open.get(parentId);
    if (!product) this.scattered.add(plainId(parentId));
    else if (type === 'ProductVariant') {
      const variant = { ...fields, media: { nodes: [] } };
      product.raw.variants.nodes.push(variant);
      this.openVariants.set(part.id, variant);
    } else if (type === 'Collection') product.raw.collections.nodes.push(fields);
    else if (type === 'Metafield') product.raw.metafields.nodes.push(fields);
    return [];
  }

  /** All that is still open, at the end of the file. */
  finish(): AssembledProduct[] {
    return this.close(0);
  }

  /** The first line that is needed to go on from here: of the oldest product that is open. */
  resumeLine(nextLine: number): number {
    for (const { line } of this.open.values()) return line;
    return nextLine;
  }

  /** Plain ids of products that were given out without some of their parts; they are forgotten here. */
  takeScattered(): string[] {
    const ids = [...this.scattered];
    this.scattered.clear();
    return ids;
  }

  private begin(fields: Record<string, unknown> & { id: string }, line: number): AssembledProduct[] {
    const raw = { ...fields, collections: { nodes: [] }, metafields: { nodes: [] }, variants: { nodes: [] } };
    this.open.set(fields.id, { line, raw });
    return this.close(this.window);
  }

  private close(keep: number): AssembledProduct[] {
    const closed: AssembledProduct[] = [];
    for (const [id, product] of this.open) {
      if (this.open.size <= keep) break;
      this.open.delete(id);
      for (const variant of product.raw.variants.nodes) {
        this.openVariants.delete((variant as { id: string }).id);
      }
      closed.push(product);
    }
    return closed;
  }
}
