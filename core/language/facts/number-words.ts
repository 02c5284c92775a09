const EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const DE =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn';
const NL =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien';
const FR =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';
const ES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve';
const IT =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove';
const PT =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove';

/** How the numbers from 21 to 99 are put together; `tens` from twenty on. */
const COMPOUNDS: { small: string; tens: string; join: (ten: string, unit: string) => string[] }[] = [
  {
    small: EN,
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    join: (t, u) => [`${t}-${u}`, `${t} ${u}`],
  },
  {
    small: DE,
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    join: (t, u) => [`${u === 'eins' ? 'ein' : u}und${t}`],
  },
  {
    small: NL,
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    join: (t, u) => [`${u}${u.endsWith('e') ? 'ë' : 'e'}n${t}`],
  },
  {
    small: FR,
    tens: 'vingt trente quarante cinquante soixante',
    join: (t, u) => [`${t}-${u}`, `${t} et ${u}`],
  },
  {
    small: ES,
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    join: (t, u) => (t === 'veinte' ? [`veinti${u}`] : [`${t} y ${u}`]),
  },
  {
    small: IT,
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    join: (t, u) => [`${/^[uo]/.test(u) ? t.slice(0, -1) : t}${u}`],
  },
  {
    small: PT,
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    join: (t, u) => [`${t} e ${u}`],
  },
];

/** Articles are numbers too ("ein Zelt"); as such they state nothing. */
const ARTICLES = new Set(['un', 'uno', 'um', 'één']);

/** Numbers from 0 to 100 written out in seven languages, in lower case. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = buildWords();

function buildWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const { small, tens, join } of COMPOUNDS) {
    const units = small.split(' ');
    units.forEach((word, value) => {
      if (!ARTICLES.has(word)) words.set(word, value);
    });
    tens.split(' ').forEach((ten, i) => {
      const base = 20 + 10 * i;
      words.set(ten, base);
      for (let unit = 1; unit < 10; unit++)
        for (const word of join(ten, units[unit] ?? '')) words.set(word, base + unit);
    });
  }
  const french = FR.split(' ');
  words.set('quatre-vingts', 80);
  for (let i = 10; i < 20; i++) words.set(`soixante-${french[i]}`, 60 + i);
  for (let i = 1; i < 20; i++) words.set(`quatre-vingt-${french[i]}`, 80 + i);
  for (const hundred of [
    'hundred',
    'a hundred',
    'one hundred',
    'hundert',
    'einhundert',
    'honderd',
    'cent',
    'cien',
    'cento',
    'cem',
  ])
    words.set(hundred, 100);
  return words;
}

/** Longest first: "forty-nine" before "forty". */
export const NUMBER_WORD = [...NUMBER_WORDS.keys()].toSorted((a, b) => b.length - a.length).join('|');
