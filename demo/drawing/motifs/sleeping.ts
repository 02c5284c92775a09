import {
  circle,
  ellipse,
  ground,
  INK,
  line,
  type Motif,
  path,
  place,
  rect,
  repeat,
  shade,
  shine,
  stitches,
} from '../shapes';

const sleepingBag: Motif = (t, subject) => {
  const small = subject.attributes.for === 'children';
  const body =
    path(
      'M0,-150 C58,-150 74,-104 72,-56 C70,10 52,70 42,124 Q38,150 0,150 Q-38,150 -42,124 C-52,70 -70,10 -72,-56 C-74,-104 -58,-150 0,-150Z',
      t.base,
    ) +
    shade('M20,-148 C62,-140 74,-100 72,-56 C70,10 52,70 42,124 Q38,150 0,150 C30,60 44,-60 20,-148Z') +
    path(
      'M0,-134 C38,-134 50,-108 48,-84 Q40,-52 0,-52 Q-40,-52 -48,-84 C-50,-108 -38,-134 0,-134Z',
      t.deep,
    ) +
    path('M0,-112 C24,-112 34,-98 34,-84 Q28,-60 0,-58 Q-28,-60 -34,-84 C-34,-98 -24,-112 0,-112Z', t.pale) +
    repeat(6, (i) => {
      const y = -34 + i * 30;
      const half = 70 - i * 5.4;
      return line(`M${-half},${y} Q0,${y + 16} ${half},${y}`, t.dark, 3);
    }) +
    line('M-44,-60 L-30,120', t.pale, 4) +
    rect(-38, -58, 8, 16, 4, t.pale);
  const sack =
    rect(-42, -34, 84, 68, 26, t.dark) +
    ellipse(-42, 0, 12, 34, t.deep) +
    line('M-6,-34 V34 M22,-34 V34', t.light, 4) +
    line('M-54,0 h-12', INK, 4);
  return (
    ground(186, 190, 334) +
    ground(306, 120, 332) +
    place(body, 176, small ? 206 : 186, small ? 0.84 : 0.98, -9) +
    place(sack, 306, 296, 0.9)
  );
};

const airMat: Motif = (t) => {
  const mat =
    rect(-66, -150, 132, 300, 34, t.base) +
    repeat(7, (i) => rect(-58, -140 + i * 41, 116, 34, 17, i % 2 ? t.light : t.base)) +
    shade('M30,-150 Q66,-150 66,-116 V116 Q66,150 30,150Z', 0.12) +
    repeat(7, (i) => shineBar(-44, -132 + i * 41)) +
    circle(-46, -134, 9, INK) +
    circle(-46, -134, 4, t.pale);
  return (
    ground(170, 190, 336) +
    ground(304, 110, 332) +
    place(mat, 168, 184, 0.98, -8) +
    place(rolledMat(t.dark, t.light), 304, 290)
  );
};

const shineBar = (x: number, y: number): string =>
  `<rect x="${x}" y="${y}" width="54" height="7" rx="3.5" fill="#ffffff" opacity="0.28"/>`;

const rolledMat = (dark: string, light: string): string =>
  rect(-50, -38, 100, 76, 30, dark) +
  ellipse(-44, 0, 16, 38, light) +
  ellipse(-44, 0, 9, 22, dark) +
  rect(4, -40, 9, 80, 3, light);

const foamMat: Motif = (t) =>
  ground(200, 270, 322) +
  repeat(7, (i) => {
    const y = 292 - i * 26;
    const lean = i % 2 ? 10 : 0;
    return (
      path(
        `M${78 + lean},${y} L${300 + lean},${y} L${334 + lean},${y - 24} L${112 + lean},${y - 24}Z`,
        i % 2 ? t.light : t.base,
      ) +
      path(
        `M${78 + lean},${y} L${300 + lean},${y} L${300 + lean},${y + 22} Q190,${y + 26} ${78 + lean},${y + 22}Z`,
        i % 2 ? t.base : t.dark,
      ) +
      repeat(6, (n) => ellipse(108 + lean + n * 36, y + 11, 9, 5, i % 2 ? t.dark : t.deep)) +
      path(
        `M${300 + lean},${y} L${334 + lean},${y - 24} L${334 + lean},${y - 4} L${300 + lean},${y + 22}Z`,
        t.deep,
      )
    );
  }) +
  repeat(5, (n) => ellipse(142 + n * 38, 124, 12, 4, t.dark)) +
  line('M140,112 V314 M262,112 V314', INK, 7);

const pillow: Motif = (t) =>
  ground(200, 270, 306) +
  path('M84,180 Q200,150 316,180 Q346,236 316,290 Q200,316 84,290 Q54,236 84,180Z', t.base) +
  shade('M316,180 Q346,236 316,290 Q200,316 84,290 Q230,296 316,180Z', 0.13) +
  shine('M96,192 Q170,172 250,178 Q150,190 92,244Z', 0.3) +
  path('M130,214 Q200,194 270,214 Q280,238 270,258 Q200,274 130,258 Q120,238 130,214Z', t.light) +
  stitches('M98,192 Q200,164 302,192 Q326,236 302,278 Q200,302 98,278 Q74,236 98,192Z', t.pale) +
  circle(320, 288, 11, INK) +
  circle(320, 288, 5, t.pale);

const liner: Motif = (t) =>
  ground(186, 250, 326) +
  path('M70,320 Q64,250 96,232 Q190,206 292,236 Q312,256 306,320Z', t.base) +
  path('M70,320 Q74,282 120,276 Q220,268 306,292 L306,320Z', t.light) +
  shade('M240,224 Q312,240 306,320 L262,320 Q276,268 240,224Z', 0.1) +
  line('M92,258 Q190,232 292,262 M82,296 Q180,286 300,306', t.dark, 2.5) +
  path('M246,326 Q236,262 258,240 L312,240 Q336,262 326,326Z', t.dark) +
  path('M252,240 Q286,252 318,240 L312,218 Q286,230 258,218Z', t.light) +
  line('M258,240 Q286,252 312,240 M300,246 q14,14 8,34', t.pale, 4);

export const sleepingMotifs: Record<string, Motif> = {
  'Sleeping bag': sleepingBag,
  'Sleeping mat': airMat,
  'Foam mat': foamMat,
  Pillow: pillow,
  Liner: liner,
};
