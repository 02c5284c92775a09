/** A small Shopify export with a faulty row. */
export const SHOPIFY_CSV = [
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Status',
  'fog-mug,Fog Stoneware Mug,"<p>Holds 300 ml. Dishwasher safe, made in <b>Leeds</b>.</p>",Fern & Oak,Mugs,"mug,ceramic",true,Colour,Grey,MUG-GR,shopify,12,deny,24.00,,,active',
  'fog-mug,,,,,,,,White,MUG-WH,shopify,0,deny,24.00,,,',
  'brew-kettle,Gooseneck Brew Kettle,"<p>A 0.9 litre kettle for slow pouring.</p>",Fern & Oak,Kettles,kettle,true,Title,Default Title,KET-1,shopify,4,deny,89.00,109.00,,active',
  ',A row without a handle,,,,,,,,,,,,12.00,,,',
].join('\n');
