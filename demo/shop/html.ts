/** A piece of markup that is safe to send. */
export class Html {
  constructor(readonly markup: string) {}
}

type Value = string | number | Html | false | undefined | null | Value[];

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Template tag that escapes every value but markup made by itself; arrays are joined, `false` and nothing vanish. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((all, part, index) => all + render(values[index - 1]) + part));
}

/** Declares markup from a trusted maker (our own Markdown, our own drawings) as safe. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function render(value: Value): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  return value instanceof Html ? value.markup : escapeHtml(String(value));
}
