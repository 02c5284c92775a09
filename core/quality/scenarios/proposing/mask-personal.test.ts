import { expect, it } from 'vitest';
import { maskPersonal } from './mask-personal';

it.each([
  ['I am ada.love@mail.example, order #EU-10234.', 'shopper@example.com'],
  ['Call me at +49 30 1234567', '+1 555 0100'],
  ['My name is Ada Lovelace and I need a tent.', 'My name is [name] and I need a tent.'],
  ['Please send it to 12 Baker Street, London', 'Please send it to [address], London'],
  ['Bitte an Gartenstraße 5 liefern', 'Bitte an [address] liefern'],
  ['C’est pour le 8 rue de la Paix, Paris', '[address], Paris'],
  ['Ada again: does Ada’s tent have a porch?', '[name] again'],
])('takes persons out of %j', (text, part) => {
  const masked = maskPersonal(text, ['Ada'], 'EUR');
  expect(masked).toContain(part);
  expect(masked).not.toMatch(/ada\b|lovelace|10234|1234567|baker|garten|paix/i);
});

it('leaves words alone that a name begins', () => {
  expect(maskPersonal('Are Adalbert straps washable?', ['Ada'], 'EUR')).toBe('Are Adalbert straps washable?');
});

it('leaves the question as it is', () => {
  const text = 'Do you have the Glimt 400 Headlamp in size M for under €60, and by 3 May?';
  expect(maskPersonal(text, [null, ''], 'EUR')).toBe(text);
});
