import { expect, it } from 'vitest';
import { cleanName } from './clean-name';

it.each([
  ['holiday.JPG', 'image/jpeg', 'holiday.jpg'],
  ['scan.jpeg', 'image/jpeg', 'scan.jpeg'],
  ['photo.png', 'image/jpeg', 'photo.png.jpg'],
  ['invoice.exe', 'application/pdf', 'invoice.exe.pdf'],
  ['../../etc/passwd', 'image/png', 'passwd.png'],
  ['C:\\Users\\Mia\\Bild.png', 'image/png', 'Bild.png'],
  ['', 'image/gif', 'file.gif'],
  ['...', 'image/gif', 'file.gif'],
  ['.png', 'image/png', 'png.png'],
  ['a"b<c>:d.webp', 'image/webp', 'a_b_c__d.webp'],
  ['two\r\nlines\0.png', 'image/png', 'twolines.png'],
  ['gpj.\u202eexe.png', 'image/png', 'gpj.exe.png'],
  ['Übersicht 写真.pdf', 'application/pdf', 'Übersicht 写真.pdf'],
] as const)('%j as %s becomes %j', (name, type, clean) => {
  expect(cleanName(name, type)).toBe(clean);
});

it('keeps long names short, without cutting a sign in half', () => {
  expect(cleanName(`${'🪴'.repeat(300)}.png`, 'image/png')).toBe(`${'🪴'.repeat(120)}.png`);
});
