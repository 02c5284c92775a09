import { describe, expect, it } from 'vitest';
import { detectCatalogFormat } from '../detect-catalog-format';
import { readCatalogText } from '../read-catalog-text.fixture';

const HEADER =
  'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Is featured?","Visibility in catalog","Short description",Description,"Date sale price starts","Date sale price ends","In stock?",Stock,"Sale price","Regular price",Categories,Tags,Images,Parent,"External URL",Brands,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)"';

const read = (...rows: string[]) => readCatalogText('woocommerce-csv', [HEADER, ...rows].join('\n'));

describe('readWooCommerceProducts', () => {
  it('reads a simple product', async () => {
    const { products, errors } = await read(
      `7,simple,MUG,4006381333931,Mug &amp; Saucer,1,0,visible,"<p>Short</p>","Long\\n\\n<b>text</b>",,,1,12,9.90,12.50,"Home > Kitchen > Mugs, Sale","blue, gift\\, small","https://shop.example/a.jpg, https://shop.example/b.jpg",,,Nord,Colour,"Red, Dark\\, warm blue",,`,
    );
    expect(errors).toEqual([]);
    expect(products[0]).toMatchObject({
      externalId: '7',
      sku: 'MUG',
      title: 'Mug & Saucer',
      description: 'Short\n\nLong\n\ntext',
      brand: 'Nord',
      category: 'Mugs',
      tags: ['blue', 'gift, small'],
      url: 'https://shop.example/?post_type=product&p=7',
      status: 'active',
      offer: { priceCents: 990, compareAtCents: 1250, stock: 12, available: true },
      attributes: { Colour: 'Red, Dark, warm blue', GTIN: '4006381333931' },
    });
    expect(products[0]).not.toHaveProperty('variants');
  });

  it('brings variations to their parent, by id or SKU, wherever they stand', async () => {
    const { products, errors } = await read(
      '31,variation,,,Shirt - Red,1,0,visible,,,,,1,3,,20.00,,,https://shop.example/red.jpg,id:30,,,Colour,Red,Size,M',
      '30,variable,,,Shirt,1,0,visible,,,,,1,,,,,,,,,,Colour,"Red, Blue",Size,"M, L"',
      '41,simple,OTHER,,Other,1,0,visible,,,,,0,0,,5.00,,,,,,,,,,',
      '51,"variation, virtual",BS-1,,Blue shirt,1,0,visible,,,,,1,,,25.00,,,,BASE,,,Colour,Blue,Size,',
      '50,variable,BASE,,Base shirt,1,0,visible,,,,,1,,,,,,,,,,Colour,Blue,,',
      '60,variation,,,Lost,1,0,visible,,,,,1,,,25.00,,,,id:999,,,Colour,Blue,,',
    );
    expect(
      products.map((product) => [product.externalId, product.variants?.map((v) => v.externalId)]),
    ).toEqual([
      ['30', ['31']],
      ['41', undefined],
      ['50', ['51']],
    ]);
    expect(products[0]?.variants?.[0]).toMatchObject({
      title: 'Red / M',
      options: { Colour: 'Red', Size: 'M' },
      priceCents: 2000,
      stock: 3,
      imageUrl: 'https://shop.example/red.jpg',
    });
    expect(products[2]?.variants?.[0]?.options).toEqual({ Colour: 'Blue' });
    expect(errors).toEqual([{ row: 7, field: 'Parent', message: expect.stringContaining('id:999') }]);
  });

  it('takes a sale price only while the sale lasts', async () => {
    const row = (starts: string, ends: string) =>
      `1${Math.random()},simple,,,A,1,0,visible,,,${starts},${ends},1,,8,10,,,,,,,,,,`;
    const { products } = await read(
      row('', ''),
      row('2026-05-01', '2026-07-01'),
      row('2026-07-01', ''),
      row('', '2026-05-01'),
    );
    expect(products.map((product) => product.offer?.priceCents)).toEqual([800, 800, 1000, 1000]);
  });

  it.each([
    ['1', 'visible', 'active'],
    ['1', 'hidden', 'draft'],
    ['0', 'visible', 'draft'],
    ['-1', 'visible', 'draft'],
  ])('takes published %s, visibility %s as %s', async (published, visibility, status) => {
    const { products } = await read(`1,simple,,,A,${published},0,${visibility},,,,,1,,,1,,,,,,,,,,`);
    expect(products[0]?.status).toBe(status);
  });

  it('says what is wrong with a row', async () => {
    const { errors } = await read(
      ',simple,,,No id,1,0,visible,,,,,1,,,1,,,,,,,,,,',
      '2,simple,,,,1,0,visible,,,,,1,,,1,,,,,,,,,,',
      '3,simple,,,A,1,0,visible,,,,,1,,,a lot,,,,,,,,,,',
      '4,variation,,,A,1,0,visible,,,,,1,,,1,,,,,,,,,,',
    );
    expect(errors.map(({ row, field }) => [row, field])).toEqual([
      [2, 'ID'],
      [3, 'Name'],
      [4, 'Regular price'],
      [5, 'Parent'],
    ]);
  });

  it.each([
    [
      'German',
      'ID,Typ,Artikelnummer,Name,Veröffentlicht,Sichtbarkeit im Katalog,Kurzbeschreibung,Beschreibung,Vorrätig?,Lager,Angebotspreis,Regulärer Preis,Kategorien,Schlagwörter,Bilder,Übergeordnetes Produkt,Marken,Attribut 1 Name,Attribut 1 Wert(e)',
    ],
    [
      'French',
      'ID,Type,UGS,Nom,Publié,Visibilité dans le catalogue,Description courte,Description,En stock ?,Stock,Tarif promo,Tarif régulier,Catégories,Étiquettes,Images,Parent,Marques,Nom de l’attribut 1,Valeur(s) de l’attribut 1 ',
    ],
    [
      'Spanish',
      'ID,Tipo,SKU,Nombre,Publicado,Visibilidad en el catálogo,Descripción corta,Descripción,¿En inventario?,Inventario,Precio rebajado,Precio normal,Categorías,Etiquetas,Imágenes,Superior,Marcas,Nombre del atributo 1,Valor(es) del atributo 1',
    ],
  ])('understands the header in %s', async (_, header) => {
    const text = `${header}\n1,simple,A-1,Ding,1,visible,Kurz,Lang,1,4,"9,90","1.299,00",Tische,neu,https://x.example/1.jpg,,Nord,Farbe,Rot`;
    expect(detectCatalogFormat(text)).toBe('woocommerce-csv');
    const { products, errors } = await readCatalogText('woocommerce-csv', text);
    expect(errors).toEqual([]);
    expect(products[0]).toMatchObject({
      externalId: '1',
      sku: 'A-1',
      title: 'Ding',
      description: 'Kurz\n\nLang',
      brand: 'Nord',
      category: 'Tische',
      tags: ['neu'],
      imageUrl: 'https://x.example/1.jpg',
      status: 'active',
      attributes: { Farbe: 'Rot' },
      offer: { priceCents: 990, compareAtCents: 129900, stock: 4, available: true },
    });
  });
});
