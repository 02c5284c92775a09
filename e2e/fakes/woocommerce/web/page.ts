/** A page for a browser. */
export interface WebReply {
  status: number;
  headers: Record<string, string>;
  html: string;
}

export function page(title: string, body: string, status = 200): WebReply {
  const html =
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title></head>` +
    `<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, html };
}

export function redirect(location: string): WebReply {
  return { status: 302, headers: { location, 'content-type': 'text/html; charset=UTF-8' }, html: '' };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
