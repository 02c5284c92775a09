/** Elements without an end tag, or whose end tag may be left out: unclosed ones do not nest. */
const NOT_NESTING = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rp rt html head body'.split(
    ' ',
  ),
);

/**
 * How deep the elements of a page nest, roughly, by counting tags: in one pass, where a parser's time grows with the
 * square of the depth and a hostile page could keep it busy for hours.
 */
export function measureNesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = '', selfClosed] of html.matchAll(/<(\/?)([a-z][\w-]*)(?:[^<>]*?(\/))?>?/gi)) {
    if (selfClosed || NOT_NESTING.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
