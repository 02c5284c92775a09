const LONG = 'x'.repeat(3000);

/** Addresses of pages, and what of them the team may see. The panel and the server clean them alike. */
export const PAGE_ADDRESSES: readonly (readonly [address: string | null, clean: string | null])[] = [
  [
    'https://shop.example/p/7?variant=2&token=x&Email=a%40b.c&sig=1#reviews',
    'https://shop.example/p/7?variant=2',
  ],
  ['https://me:pw@shop.example/', 'https://shop.example/'],
  [`https://shop.example/a?q=${LONG}`, 'https://shop.example/a'],
  [`https://shop.example/${LONG}`, null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['about:blank', null],
  ['shop', null],
  ['', null],
  [null, null],
];
