import type { TextFile } from '@/core/shared/text-files/open-text-file';
import { openCsvTable } from '@/core/shared/text-files/read-csv-table';
import type { ReadMeter } from '../../../importing/reading/import-item';
import type { CatalogItem, CatalogSettings, ImportedVariant } from '../imported-product';
import { type RowFault, readWooCommerceProduct, readWooCommerceVariation } from './read-woocommerce-row';
import { mapWooCommerceColumns, type WooCommerceColumns } from './woocommerce-columns';

/** A variation's row number and content as JSON: a fifth of the memory that objects take. */
type PackedVariation = string;
type Variation = [row: number, content: ImportedVariant | RowFault];

/**
 * Reads WooCommerce's product export. Variations stand anywhere in it, by age and not beside their parent: a
 * first pass gathers them by parent, a second one hands out the products.
 */
export async function* readWooCommerceProducts(
  file: Pick<TextFile, 'sample' | 'read' | 'sizeBytes'>,
  settings: CatalogSettings,
  meter: ReadMeter,
): AsyncGenerator<CatalogItem> {
  const table = openCsvTable(file);
  const columns = mapWooCommerceColumns(table.columns);
  const variations = new Map<string, PackedVariation[]>();
  const isVariation = (cells: string[]) => typesOf(columns, cells).includes('variation');

  for await (const item of table.rows((bytes) => meter.bytes(bytes / 2))) {
    meter.row(item.row);
    if (item.problem !== undefined || !isVariation(item.cells)) continue;
    const parent = columns.cell(item.cells, 'parent').trim();
    const packed = JSON.stringify([item.row, readWooCommerceVariation(columns, item.cells, settings)]);
    const siblings = variations.get(parent);
    if (siblings) siblings.push(packed);
    else variations.set(parent, [packed]);
  }

  for await (const item of table.rows((bytes) => meter.bytes((file.sizeBytes + bytes) / 2))) {
    meter.row(item.row);
    if (item.problem !== undefined) {
      yield { kind: 'error', row: item.row, field: null, message: item.problem };
      continue;
    }
    if (isVariation(item.cells)) continue;
    const product = readWooCommerceProduct(columns, item.cells, settings);
    if ('field' in product) {
      yield { kind: 'error', row: item.row, ...product };
      continue;
    }
    const keys = [`id:${columns.cell(item.cells, 'id').trim()}`, columns.cell(item.cells, 'sku').trim()];
    const own = keys.flatMap((key) => variations.get(key) ?? []).map(unpack);
    for (const key of keys) variations.delete(key);
    const variants: ImportedVariant[] = [];
    for (const [row, content] of own) {
      if ('field' in content) yield { kind: 'error', row, ...content };
      else variants.push(content);
    }
    if (typesOf(columns, item.cells).includes('variable')) product.variants = uniqueById(variants);
    yield { kind: 'record', row: item.row, record: product };
  }

  for (const [parent, orphans] of variations) {
    for (const [row] of orphans.map(unpack)) {
      const message =
        parent === ''
          ? 'The variation names no parent product. Fill in its “Parent” column.'
          : `The parent product “${parent.slice(0, 60)}” of this variation is not in the file. Export both together.`;
      yield { kind: 'error', row, field: 'Parent', message };
    }
  }
}

function typesOf(columns: WooCommerceColumns, cells: string[]): string[] {
  return columns
    .cell(cells, 'type')
    .toLowerCase()
    .split(',')
    .map((type) => type.trim());
}

function unpack(packed: PackedVariation): Variation {
  return JSON.parse(packed) as Variation;
}

function uniqueById(variants: ImportedVariant[]): ImportedVariant[] {
  return [...new Map(variants.map((variant) => [variant.externalId, variant])).values()];
}
