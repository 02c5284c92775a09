import { type FieldNames, nameFields } from '../../importing/reading/name-fields';
import type { JsonLine } from '../../importing/reading/read-jsonl-lines';
import { ORDER_FIELDS } from './order-field-names';

/** Columns that speak of one line of the order, under our names. */
const LINE_COLUMNS: FieldNames = {
  title: ['line_title', 'lineitem_name', 'product_name'],
  sku: ['line_sku', 'lineitem_sku'],
  variant: ['variant_title', 'line_variant'],
  quantity: ['qty', 'line_quantity', 'lineitem_quantity'],
  price: ['unit_price', 'line_price', 'lineitem_price'],
  price_cents: ['line_price_cents'],
  product_id: [],
};
/** Columns that speak of a parcel. */
const PARCEL_COLUMNS: FieldNames = {
  tracking_number: ['tracking_id', 'tracking_code'],
  tracking_url: [],
  carrier: [],
  status: ['parcel_status', 'shipment_status'],
  shipped_at: [],
  delivered_at: [],
};
/** "shipping_city" and "shipping_address_city" are the city of the address. */
const ADDRESS_COLUMN = /^(?:shipping|delivery)_(?:address_)?(.+)$/;
const NO_ADDRESS = /^shipping_(address|cents|method|price|total|total_cents)$/;
/** More lines than this are one order in no shop. */
const MAX_ROWS_PER_ORDER = 5000;

type Row = Record<string, unknown>;

/**
 * Makes orders of the rows of a table that has one row for each line of an order: rows of one order stand below one
 * another, and what belongs to the order as a whole may stand in its first row only.
 */
export async function* gatherOrderRows(rows: AsyncIterable<JsonLine>): AsyncGenerator<JsonLine> {
  let first = 0;
  let number: unknown;
  let gathered: Row[] = [];
  function* close(): Generator<JsonLine> {
    if (gathered.length > 0) yield { row: first, value: assembleOrder(gathered) };
    gathered = [];
  }
  for await (const line of rows) {
    if ('problem' in line) {
      yield line;
      continue;
    }
    const row = nameFields(line.value, { number: ORDER_FIELDS.number ?? [] }) as Row;
    const goesOn = row.number === undefined || row.number === number;
    if (goesOn && gathered.length > 0 && gathered.length < MAX_ROWS_PER_ORDER) {
      gathered.push(row);
      continue;
    }
    yield* close();
    first = line.row;
    number = row.number;
    gathered = [row];
  }
  yield* close();
}

/** The order as JSON would have it, see order-record-schema.ts. */
function assembleOrder(rows: readonly Row[]): Row {
  const order: Row = {};
  const address: Row = {};
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const part = NO_ADDRESS.test(name) ? undefined : ADDRESS_COLUMN.exec(name)?.[1];
      if (part !== undefined) address[part] ??= value;
      else order[name] ??= value;
    }
  }
  const fulfillments = assembleParcels(rows);
  for (const [name, others] of Object.entries({ ...LINE_COLUMNS, ...PARCEL_COLUMNS })) {
    if (name !== 'status') delete order[name];
    for (const other of others) delete order[other];
  }
  if (typeof order.shipping_address === 'string') address.line1 ??= order.shipping_address;
  return {
    ...order,
    lines: rows.map((row, index) => ({ ...take(row, LINE_COLUMNS), id: `${index + 1}` })).filter(isLine),
    fulfillments,
    ...(Object.keys(address).length > 0 ? { shipping_address: address } : {}),
  };
}

/**
 * Rows with the same tracking number are one parcel. What is in it is known when each row says its parcel, or when
 * there are several; one number in the first row alone speaks for the whole order.
 */
function assembleParcels(rows: readonly Row[]): Row[] {
  const parcels = new Map<unknown, { parcel: Row; lines: string[] }>();
  let told = 0;
  rows.forEach((row, index) => {
    const parcel = take(row, PARCEL_COLUMNS);
    delete parcel.status;
    const status = row.parcel_status ?? row.shipment_status;
    if (Object.keys(parcel).length === 0 && status === undefined) return;
    told++;
    const key = parcel.tracking_number ?? null;
    const known = parcels.get(key) ?? {
      parcel: status === undefined ? parcel : { ...parcel, status },
      lines: [],
    };
    known.lines.push(`${index + 1}`);
    parcels.set(key, known);
  });
  const contentsKnown = parcels.size > 1 || told === rows.length;
  return [...parcels.values()].map(({ parcel, lines }) => (contentsKnown ? { ...parcel, lines } : parcel));
}

function take(row: Row, columns: FieldNames): Row {
  const taken: Row = {};
  for (const [name, others] of Object.entries(columns)) {
    const value = row[name] ?? row[others.find((other) => row[other] !== undefined) ?? name];
    if (value !== undefined) taken[name] = value;
  }
  return taken;
}

const isLine = (line: Row): boolean => line.title !== undefined || line.sku !== undefined;
