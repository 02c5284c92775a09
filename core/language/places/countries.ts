/** Whether a country's parcels stay inside the European Union, elsewhere in Europe, or leave it. */
export type Region = 'eu' | 'europe' | 'beyond';

export interface Country {
  /** Its usual English name. */
  name: string;
  region: Region;
}

/**
 * Countries that shoppers ask about, with other names, and cities that stand for them: people ask for "shipping to
 * Vienna". English; other languages are put into English before.
 */
const ROWS = `
eu|Austria,Vienna,Salzburg,Graz
eu|Belgium,Brussels,Antwerp
eu|Bulgaria,Sofia
eu|Croatia,Zagreb
eu|Cyprus
eu|Czechia,Czech Republic,Prague
eu|Denmark,Copenhagen
eu|Estonia,Tallinn
eu|Finland,Helsinki
eu|France,Paris,Lyon,Marseille
eu|Germany,Berlin,Munich,Hamburg,Cologne,Frankfurt
eu|Greece,Athens
eu|Hungary,Budapest
eu|Ireland,Dublin,Cork
eu|Italy,Rome,Milan
eu|Latvia,Riga
eu|Lithuania,Vilnius
eu|Luxembourg
eu|Malta
eu|Netherlands,Holland,Amsterdam,Rotterdam
eu|Poland,Warsaw,Krakow
eu|Portugal,Lisbon,Porto
eu|Romania,Bucharest
eu|Slovakia,Bratislava
eu|Slovenia,Ljubljana
eu|Spain,Madrid,Barcelona
eu|Sweden,Stockholm,Gothenburg
europe|Switzerland,Zurich,Geneva,Basel
europe|Liechtenstein
europe|Norway,Oslo
europe|Iceland,Reykjavik
europe|United Kingdom,UK,Great Britain,Britain,England,Scotland,Wales,Northern Ireland,London,Manchester,Edinburgh
europe|Serbia
europe|Ukraine,Kyiv
europe|Bosnia
europe|Albania
europe|Turkey,Istanbul
beyond|USA,United States,US,U.S.,America,New York,California
beyond|Canada,Toronto
beyond|Mexico
beyond|Brazil
beyond|Argentina
beyond|Chile
beyond|Australia,Sydney
beyond|New Zealand
beyond|Japan,Tokyo
beyond|China
beyond|Korea,South Korea
beyond|India
beyond|Singapore
beyond|Hong Kong
beyond|Taiwan
beyond|Thailand
beyond|South Africa
beyond|Israel
beyond|Egypt
beyond|Morocco
beyond|United Arab Emirates,UAE,Dubai
beyond|Russia,Moscow
`;

/** Words when they are written small. */
const ONLY_AS_WRITTEN = new Set(['US', 'Cork', 'Turkey', 'China', 'Porto', 'Wales', 'Chile', 'Cyprus']);

const COUNTRIES: readonly { pattern: RegExp; country: Country }[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [region, names = ''] = row.split('|');
    const all = names.split(',').map((name) => {
      const escaped = name.replaceAll('.', '\\.');
      return ONLY_AS_WRITTEN.has(name) ? escaped : `(?i:${escaped})`;
    });
    return {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
      country: { name: names.split(',')[0] ?? '', region: region as Region },
    };
  });

/** The countries that a text in English names, also by a city of theirs. */
export function findCountries(text: string): Country[] {
  return COUNTRIES.filter(({ pattern }) => pattern.test(text)).map(({ country }) => country);
}
