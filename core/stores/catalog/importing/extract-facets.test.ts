import { describe, expect, it } from 'vitest';
import { extractFacets } from './extract-facets';

describe('extractFacets', () => {
  it('finds colours and sizes in attributes and options, in several languages', () => {
    expect(
      extractFacets({ product_colour: 'Heather Grey, Navy', pa_color: 'Oxblood' }, [
        { Farbe: 'Dunkelblau', Größe: 'M' },
        { Couleur: 'Rouge', Taille: '38 / 40' },
      ]),
    ).toEqual({
      colours: ['heather grey', 'grey', 'navy', 'blue', 'oxblood', 'dunkelblau', 'rouge', 'red'],
      sizes: ['m', '38', '40'],
    });
  });

  it('leaves out what only sounds like it', () => {
    expect(
      extractFacets(
        { colour_temperature: '4000 K', display_size: '27 in', number_of_colours: '3', color: '16' },
        [],
      ),
    ).toEqual({ colours: [], sizes: [] });
  });
});
