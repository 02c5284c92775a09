import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from './html-to-markdown';

describe('htmlToMarkdown', () => {
  it('keeps headings, lists and tables of the main part, and nothing of the frame', () => {
    const page = `<!doctype html><html><head><title>Shipping – Larkfell</title>
      <meta property="og:site_name" content="Larkfell"><style>p{}</style></head><body>
      <header><nav><a href="/">Home</a></nav><p>Free shipping today!</p></header>
      <div id="cookie-banner"><p>We use cookies.</p><button>OK</button></div>
      <main><article><header><h1>Shipping &amp; delivery</h1></header>
        <p>We ship   with <b>DHL</b>.<br>Every day.</p>
        <h2>Times</h2>
        <ul><li>Germany: 2 days</li><li>Austria<ul><li>Vienna: 3 days</li></ul></li></ul>
        <ol start="3"><li>Order</li><li>Wait</li></ol>
        <table><tr><th>Country</th><th>Price</th></tr><tr><td>DE</td><td>4,90&nbsp;€</td></tr></table>
        <details><summary>Do you ship abroad?</summary><p>Yes, to 12 countries.</p></details>
        <form><label>Newsletter</label><input></form><script>track()</script>
        <p hidden>secret</p>
      </article></main>
      <footer><p>Imprint</p></footer></body></html>`;
    const { title, text } = htmlToMarkdown(page);
    expect(title).toBe('Shipping & delivery');
    expect(text).toBe(
      [
        '# Shipping & delivery',
        'We ship with DHL.\nEvery day.',
        '## Times',
        '- Germany: 2 days\n- Austria\n- Vienna: 3 days',
        '3. Order\n4. Wait',
        '| Country | Price |\n| --- | --- |\n| DE | 4,90 € |',
        '#### Do you ship abroad?',
        'Yes, to 12 countries.',
      ].join('\n\n'),
    );
  });

  it('keeps words apart that only line breaks or the style sheet set apart', () => {
    const { title, text } = htmlToMarkdown(
      `<main><h1>Out early.<br>Home late.</h1><p>Tents for <a href="/a">two</a>, not <b>th</b>ree.</p>
       <div><a href="/t">See the tents</a><a href="/c">Make coffee</a></div>
       <div><span><a href="/m">Men</a></span><span><a href="/w">Women</a></span></div>
       <pre>Street 1<br>Town</pre></main>`,
    );
    expect(title).toBe('Out early. Home late.');
    expect(text).toBe(
      [
        '# Out early. Home late.',
        'Tents for two, not three.',
        'See the tents Make coffee',
        'Men Women',
        'Street 1\nTown',
      ].join('\n\n'),
    );
  });

  it('leaves out what buttons and select boxes offer', () => {
    const { text } = htmlToMarkdown(
      `<main><p>12 tents<select><option>Our order</option><option>Price, low first</option></select>in stock<button>Add
       to basket</button>today.</p><datalist><option>Red</option></datalist></main>`,
    );
    expect(text).toBe('12 tents in stock today.');
  });

  it.each([
    [
      'names in header cells',
      '<tr><th>Type</th><td>Headlamp</td></tr><tr><th>Weight:</th><td>76 g</td></tr>',
    ],
    ['plain cells', '<tr><td>Type</td><td>Headlamp</td></tr><tr><td>Weight:</td><td>76 g</td></tr>'],
  ])('writes a data sheet as properties: %s', (_, rows) => {
    expect(htmlToMarkdown(`<main><table>${rows}</table></main>`).text).toBe('Type: Headlamp\nWeight: 76 g');
  });

  it('keeps the header of a table of two columns', () => {
    const head = '<thead><tr><td>Country</td><td>Price</td></tr></thead>';
    expect(htmlToMarkdown(`<table>${head}<tr><td>DE</td><td>5 €</td></tr></table>`).text).toBe(
      '| Country | Price |\n| --- | --- |\n| DE | 5 € |',
    );
  });

  it('takes the body, without its frame, where no main part is marked', () => {
    const { title, text } = htmlToMarkdown(
      '<html><head><title>Returns | Shop</title></head><body><header>Menu</header><p>30 days.</p><aside>Ads</aside><footer>Imprint</footer></body></html>',
    );
    expect(title).toBe('Returns');
    expect(text).toBe('30 days.');
  });

  it('keeps a page that is about cookies', () => {
    const { text } = htmlToMarkdown(
      '<body class="cookie-policy-page"><main class="cookie-policy"><h1>Cookies</h1><p>We set two cookies.</p></main></body>',
    );
    expect(text).toContain('We set two cookies.');
  });

  it('survives endless nesting and broken markup', () => {
    expect(htmlToMarkdown(`${'<div>'.repeat(800)}deep`).text).toBe('deep');
    for (const tag of ['<div>', '<x-y class="a">', '<b>', '<ul><li>', '<p><i>']) {
      expect(() => htmlToMarkdown(`${tag.repeat(500_000)}deep`)).toThrow('nested too deeply');
    }
    const flat = `<p>one<br><img src="a.png">${'<li>item<p>text'.repeat(5000)}`;
    expect(htmlToMarkdown(flat).text).toContain('item');
    expect(htmlToMarkdown('<p>open <b>bold<p>next</div></table>').text).toContain('next');
    expect(htmlToMarkdown('').text).toBe('');
  });
});
