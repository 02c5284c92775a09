/**
 * Column names of WooCommerce's product export, normalised (see `normalise`), in English, German, French and
 * Spanish: WooCommerce writes the header in the admin's language.
 */
const NAMES = {
  id: ['id'],
  type: ['type', 'typ', 'tipo'],
  sku: ['sku', 'artikelnummer', 'ugs'],
  gtin: [
    'gtin, upc, ean, or isbn',
    'gtin, upc, ean oder isbn',
    'gtin, upc, ean ou isbn',
    'gtin, upc, ean o isbn',
  ],
  name: ['name', 'nom', 'nombre'],
  published: ['published', 'veroffentlicht', 'publie', 'publicado'],
  visibility: [
    'visibility in catalog',
    'sichtbarkeit im katalog',
    'visibilite dans le catalogue',
    'visibilidad en el catalogo',
  ],
  shortDescription: ['short description', 'kurzbeschreibung', 'description courte', 'descripcion corta'],
  description: ['description', 'beschreibung', 'descripcion'],
  saleStarts: [
    'date sale price starts',
    'datum, an dem angebotspreis beginnt',
    'date de debut de promo',
    'dia en que empieza el precio rebajado',
  ],
  saleEnds: [
    'date sale price ends',
    'datum, an dem angebotspreis endet',
    'date de fin de promo',
    'dia en que termina el precio rebajado',
  ],
  inStock: ['in stock', 'vorratig', 'en stock', 'existencias', 'en inventario', 'hay existencias'],
  stock: ['stock', 'lager', 'bestand', 'lagerbestand', 'inventario'],
  salePrice: ['sale price', 'angebotspreis', 'tarif promo', 'prix promo', 'precio rebajado'],
  regularPrice: ['regular price', 'regularer preis', 'tarif regulier', 'prix regulier', 'precio normal'],
  categories: ['categories', 'kategorien', 'categorias'],
  tags: ['tags', 'schlagworter', 'etiquettes', 'etiquetas'],
  images: ['images', 'bilder', 'imagenes'],
  parent: [
    'parent',
    'ubergeordnetes produkt',
    'ubergeordnet',
    'superior',
    'principal',
    'producto superior',
    'produit parent',
  ],
  externalUrl: ['external url', 'externe url', 'url externe', 'url externa'],
  brands: ['brands', 'brand', 'marken', 'marke', 'marques', 'marque', 'marcas', 'marca'],
} as const;

type ColumnKey = keyof typeof NAMES;

const ATTRIBUTE_NAME = [
  /^attribut[eo]? (\d+) name$/,
  /^nom de l'attribut (\d+)$/,
  /^nombre del atributo (\d+)$/,
];
const ATTRIBUTE_VALUES = [
  /^attribut[eo]? (\d+) (?:value|wert)\(\w+\)$/,
  /^valeur\(s\) de l'attribut (\d+)$/,
  /^valor\(es\) del atributo (\d+)$/,
];

export interface WooCommerceColumns {
  /** The cell of a row without the apostrophe that guards formulas, '' when the column is missing. */
  cell(cells: readonly string[], key: ColumnKey): string;
  has(key: ColumnKey): boolean;
  attributes: { name: number; values: number }[];
}

/** "Type" and "Name", and one column more that only a shop would have. */
export function isWooCommerceHeader(header: readonly string[]): boolean {
  const { has } = mapWooCommerceColumns(header);
  const telling: ColumnKey[] = ['sku', 'published', 'regularPrice', 'parent', 'inStock'];
  return has('type') && has('name') && telling.filter(has).length >= 2;
}

/** Finds the columns of WooCommerce's export by the names in its header, in whatever order they are. */
export function mapWooCommerceColumns(header: readonly string[]): WooCommerceColumns {
  const names = header.map(normalise);
  const indexes = new Map<ColumnKey, number>();
  for (const key of Object.keys(NAMES) as ColumnKey[]) {
    const index = NAMES[key].map((name) => names.indexOf(name)).find((found) => found >= 0);
    if (index !== undefined) indexes.set(key, index);
  }
  const numbered = (patterns: RegExp[]) =>
    new Map(
      names.flatMap((name, index) => {
        const number = patterns.map((pattern) => name.match(pattern)?.[1]).find((found) => found);
        return number ? [[number, index] as const] : [];
      }),
    );
  const valueColumns = numbered(ATTRIBUTE_VALUES);
  return {
    has: (key) => indexes.has(key),
    cell: (cells, key) => unguard(cells[indexes.get(key) ?? -1] ?? ''),
    attributes: [...numbered(ATTRIBUTE_NAME)].flatMap(([number, name]) => {
      const values = valueColumns.get(number);
      return values === undefined ? [] : [{ name, values }];
    }),
  };
}

/** WooCommerce writes an apostrophe before cells that a spreadsheet would run as a formula. */
export function unguard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

/** Lower case, without accents, question marks and typographic apostrophes. */
function normalise(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[?¿]/g, '')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
