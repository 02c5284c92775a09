import { type CheerioAPI, load } from 'cheerio';
import { AppError } from '@/core/shared/app-error';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import { type ExtractedText, MAX_DOCUMENT_CHARS } from './extracted-text';
import { isTitle } from './is-title';
import { measureNesting } from './measure-nesting';
import { type PageElement, writeMarkdown } from './write-markdown';

const NEVER =
  'script, style, noscript, template, svg, canvas, iframe, object, video, audio, nav, form, dialog, ' +
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"], ' +
  '[aria-modal="true"], .sr-only, .visually-hidden, .skip-link';
/** What they offer is no reading text; the words on either side of them stay apart. */
const CONTROLS = 'button, select, datalist, option, [role="listbox"]';
/** Around the content; inside an article a header may hold the heading. */
const FRAME = 'header, footer, aside, [role="banner"], [role="contentinfo"], [role="complementary"]';
const CONSENT =
  '[id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [id*="gdpr" i]';
/** Far beyond what any page builder makes. */
const MAX_NESTING = 1500;
/** A banner is short; a page about cookies is not. */
const MAX_BANNER_CHARS = 1500;

/**
 * The readable text of a web page as Markdown: headings, paragraphs, lists and tables of its main part; menus, page
 * frame, forms, dialogs and cookie banners left out.
 * @throws AppError `invalid_input` for markup that is nested beyond all measure
 */
export function htmlToMarkdown(html: string): ExtractedText {
  const page = html.slice(0, MAX_DOCUMENT_CHARS * 5);
  if (measureNesting(page) > MAX_NESTING) {
    throw new AppError(
      'invalid_input',
      'The page’s markup is nested too deeply to be read. Paste its text into a text source.',
    );
  }
  return readPage(page);
}

function readPage(html: string): ExtractedText {
  const $ = load(html);
  const pageTitle = readTitle($);
  $(NEVER).remove();
  $(CONTROLS).replaceWith(' ');
  $(CONSENT).each((_, element) => {
    const found = $(element);
    const holdsContent = found.is('html, body, main, article') || found.find('main, article, h1').length > 0;
    if (!holdsContent && found.text().length < MAX_BANNER_CHARS) found.remove();
  });
  const root = findMain($);
  if (root.tagName === 'body' || root.tagName === 'html') $(root).find(FRAME).remove();
  const h1 = $(root).find('h1').get(0);
  const heading = h1 ? cleanLine(writeMarkdown($, h1), 300) : '';
  const text = cleanText(writeMarkdown($, root), MAX_DOCUMENT_CHARS);
  return { title: [heading, pageTitle].find(isTitle) ?? '', text };
}

function findMain($: CheerioAPI): PageElement {
  for (const selector of ['main', '[role="main"]', 'article', '#main', '#content', '#MainContent']) {
    const found = $<PageElement, string>(selector)
      .toArray()
      .filter((element) => $(element).text().trim().length > 80);
    if (found[0] && found.length === 1) return found[0];
  }
  // The parser makes a body for every page, even for an empty one.
  return $('body').get(0) as PageElement;
}

/** "Shipping – Larkfell" → "Shipping": the part before the last separator names the page. */
function readTitle($: CheerioAPI): string {
  const title = cleanLine($('title').first().text(), 300);
  const site = cleanLine($('meta[property="og:site_name"]').attr('content') ?? '', 300);
  const parts = title.split(/\s+[|–—·-]\s+/);
  if (parts.length > 1 && (site === '' || parts.at(-1) === site)) parts.pop();
  return parts.join(' – ') || cleanLine($('meta[property="og:title"]').attr('content') ?? '', 300);
}
