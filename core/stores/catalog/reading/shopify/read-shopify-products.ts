import type { CsvTable } from '@/core/shared/text-files/read-csv-table';
import { createIdRegister, type IdRegister } from '../../../importing/reading/id-register';
import type { ReadMeter } from '../../../importing/reading/import-item';
import type { CatalogItem, CatalogSettings } from '../imported-product';
import { assembleShopifyProduct, type ShopifyRow } from './assemble-shopify-product';
import { mapShopifyColumns } from './shopify-columns';

/** More rows of one product than Shopify's limit of variants and pictures allows. */
const MAX_ROWS_PER_PRODUCT = 5000;

/**
 * Reads Shopify's product CSV. A product takes several rows, one below the other, with the same handle: the first
 * carries its title and texts, each may add a variant, a picture or both.
 */
export async function* readShopifyProducts(
  table: CsvTable,
  settings: CatalogSettings,
  meter: ReadMeter,
): AsyncGenerator<CatalogItem> {
  const columns = mapShopifyColumns(table.columns);
  const closed = createIdRegister();
  let handle: string | null = null;
  let rows: ShopifyRow[] = [];

  function* close(): Generator<CatalogItem> {
    if (handle) closed.note(handle, rows[0]?.row ?? 0);
    if (rows.length > 0) yield* assembleShopifyProduct(columns, rows, settings);
    rows = [];
    handle = null;
  }

  for await (const item of table.rows(meter.bytes)) {
    meter.row(item.row);
    if (item.problem !== undefined) {
      yield { kind: 'error', row: item.row, field: null, message: item.problem };
      continue;
    }
    const rowHandle = columns.cell(item.cells, 'handle').trim();
    if (rowHandle !== '' && rowHandle === handle && rows.length < MAX_ROWS_PER_PRODUCT) {
      rows.push({ row: item.row, cells: item.cells });
      continue;
    }
    const fault = faultOf(rowHandle, columns.cell(item.cells, 'title').trim(), handle, closed);
    if (fault) {
      yield { kind: 'error', row: item.row, ...fault };
      continue;
    }
    yield* close();
    handle = rowHandle;
    rows = [{ row: item.row, cells: item.cells }];
  }
  yield* close();
}

function faultOf(
  rowHandle: string,
  title: string,
  current: string | null,
  closed: IdRegister,
): { field: string; message: string } | null {
  if (rowHandle === '') {
    return { field: 'Handle', message: 'The handle is missing. Every row needs the handle of its product.' };
  }
  if (rowHandle === current) {
    return { field: 'Handle', message: `“${rowHandle}” has more than ${MAX_ROWS_PER_PRODUCT} rows.` };
  }
  if (closed.has(rowHandle)) {
    return {
      field: 'Handle',
      message: `Rows of “${rowHandle}” stand further up already. Put all rows of a product directly below one another.`,
    };
  }
  if (title === '') {
    return {
      field: 'Title',
      message: `The first row of “${rowHandle}” has no title. Every product needs one in its first row.`,
    };
  }
  return null;
}
