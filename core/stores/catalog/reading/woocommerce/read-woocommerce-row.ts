import type { CatalogSettings, ImportedOffer, ImportedProduct, ImportedVariant } from '../imported-product';
import {
  keepCompareAt,
  readAttributes,
  readDescription,
  readId,
  readName,
  readPrice,
  readStock,
  readTags,
  readTitle,
  readUrl,
} from '../read-fields';
import { unguard, type WooCommerceColumns } from './woocommerce-columns';

export interface RowFault {
  field: string;
  message: string;
}

/** A product's row without its variations. */
export function readWooCommerceProduct(
  columns: WooCommerceColumns,
  cells: string[],
  settings: CatalogSettings,
): ImportedProduct | RowFault {
  const id = readId(columns.cell(cells, 'id'));
  const sku = readName(columns.cell(cells, 'sku'));
  const title = readTitle(columns.cell(cells, 'name'));
  if (!id && !sku) {
    return {
      field: 'ID',
      message: 'The row has neither an ID nor a SKU. It needs one of them to be updated later.',
    };
  }
  if (title === '') return { field: 'Name', message: 'The name is missing. Give the product a name.' };
  const offer = readOffer(columns, cells, settings);
  if ('field' in offer) return offer;
  const product: ImportedProduct = {
    externalId: id || `sku:${sku}`,
    title,
    currency: settings.currency,
    sku,
    offer,
    url: readProductUrl(columns, cells, id, settings),
    attributes: readProductAttributes(columns, cells),
  };
  if (columns.has('description') || columns.has('shortDescription')) {
    product.description = [columns.cell(cells, 'shortDescription'), columns.cell(cells, 'description')]
      .map((html) => readDescription(restoreLineBreaks(html)))
      .filter((text) => text !== '')
      .join('\n\n');
  }
  if (columns.has('brands')) product.brand = readName(splitList(columns.cell(cells, 'brands'))[0] ?? '');
  if (columns.has('categories')) product.category = readCategory(columns.cell(cells, 'categories'));
  if (columns.has('tags')) product.tags = readTags(splitList(columns.cell(cells, 'tags')));
  if (columns.has('images')) product.imageUrl = readImage(columns, cells, settings);
  if (columns.has('published') || columns.has('visibility')) {
    const published = ['', '1'].includes(columns.cell(cells, 'published').trim());
    const hidden = columns.cell(cells, 'visibility').trim().toLowerCase() === 'hidden';
    product.status = published && !hidden ? 'active' : 'draft';
  }
  return product;
}

/** A row of type "variation". Its options are the attributes; an empty value means "any". */
export function readWooCommerceVariation(
  columns: WooCommerceColumns,
  cells: string[],
  settings: CatalogSettings,
): ImportedVariant | RowFault {
  const offer = readOffer(columns, cells, settings);
  if ('field' in offer) return offer;
  const options: Record<string, string> = {};
  for (const attribute of columns.attributes) {
    const name = readName(unguard(cells[attribute.name] ?? ''));
    const value = readName(unguard(cells[attribute.values] ?? '').replaceAll('\\,', ','));
    if (name && value) options[name] = value;
  }
  const sku = readName(columns.cell(cells, 'sku'));
  const title = Object.values(options).join(' / ') || readTitle(columns.cell(cells, 'name'));
  const published = ['', '1'].includes(columns.cell(cells, 'published').trim());
  return {
    ...offer,
    available: offer.available && published,
    externalId: readId(columns.cell(cells, 'id')) || (sku ? `sku:${sku}` : title.slice(0, 255)),
    sku,
    title: title || 'Variation',
    options,
    imageUrl: readImage(columns, cells, settings),
  };
}

/** The export writes line breaks as "\\n"; WordPress shows them as paragraphs unless the text has its own. */
function restoreLineBreaks(html: string): string {
  const text = html.replaceAll('\\n', '\n');
  if (!text.includes('<') || /<p[\s>]/i.test(text)) return text;
  return text.replace(/\n{2,}/g, '<br><br>').replace(/(?<!>)\n(?!<)/g, '<br>');
}

/** Values of a list cell: "Red, Dark\, warm blue" are two. */
export function splitList(cell: string): string[] {
  return cell
    .split(/(?<!\\),|\|/)
    .map((part) => part.replaceAll('\\,', ',').trim())
    .filter((part) => part !== '');
}

function readOffer(
  columns: WooCommerceColumns,
  cells: string[],
  settings: CatalogSettings,
): ImportedOffer | RowFault {
  const regular = readPrice(columns.cell(cells, 'regularPrice'), settings.currency, 'local');
  if (regular === undefined) return wrongPrice('Regular price', columns.cell(cells, 'regularPrice'));
  const sale = readPrice(columns.cell(cells, 'salePrice'), settings.currency, 'local');
  if (sale === undefined) return wrongPrice('Sale price', columns.cell(cells, 'salePrice'));
  const onSale = sale !== null && isSaleOn(columns, cells, settings.now);
  const priceCents = onSale ? sale : regular;
  const stock = readStock(columns.cell(cells, 'stock'));
  const state = columns.cell(cells, 'inStock').trim().toLowerCase();
  return {
    priceCents,
    compareAtCents: onSale ? keepCompareAt(priceCents, regular) : null,
    stock,
    available:
      state === '' ? stock === null || stock > 0 : !['0', 'no', 'nein', 'non', 'outofstock'].includes(state),
  };
}

function isSaleOn(columns: WooCommerceColumns, cells: string[], now: Date): boolean {
  const starts = Date.parse(columns.cell(cells, 'saleStarts'));
  const ends = Date.parse(columns.cell(cells, 'saleEnds'));
  return !(starts > now.getTime()) && !(ends < now.getTime());
}

function wrongPrice(field: string, text: string): RowFault {
  return {
    field,
    message: `“${text.trim().slice(0, 40)}” is not a price. Write it like 1299.00 or 1299,00. The row was left out.`,
  };
}

/** WordPress redirects this address to the product's page, whatever the shop's permalinks look like. */
function readProductUrl(
  columns: WooCommerceColumns,
  cells: string[],
  id: string,
  settings: CatalogSettings,
): string | null {
  if (id && settings.websiteUrl) {
    return readUrl(`/?post_type=product&p=${encodeURIComponent(id)}`, settings.websiteUrl);
  }
  return readUrl(columns.cell(cells, 'externalUrl'), null);
}

function readProductAttributes(
  columns: WooCommerceColumns,
  cells: string[],
): NonNullable<ImportedProduct['attributes']> {
  return readAttributes([
    ...columns.attributes.map((attribute): [string, unknown] => [
      unguard(cells[attribute.name] ?? ''),
      splitList(unguard(cells[attribute.values] ?? '')).join(', '),
    ]),
    ['GTIN', columns.cell(cells, 'gtin')],
  ]);
}

/** "Clothing > Shirts, Sale": the deepest of the categories says most. */
function readCategory(cell: string): string | null {
  const paths = splitList(cell).map((path) => path.split('>').map((part) => part.trim()));
  const deepest = paths.reduce<string[]>((best, path) => (path.length > best.length ? path : best), []);
  return readName(deepest.at(-1) ?? '');
}

function readImage(columns: WooCommerceColumns, cells: string[], settings: CatalogSettings): string | null {
  return readUrl(splitList(columns.cell(cells, 'images'))[0] ?? '', settings.websiteUrl);
}
