import type { Tones } from '../colours';
import {
  COFFEE,
  circle,
  ellipse,
  ground,
  INK,
  line,
  type Motif,
  PAPER,
  path,
  place,
  rect,
  repeat,
  STEEL,
  shade,
  shine,
} from '../shapes';

const beanMark = (fill: string): string =>
  ellipse(0, 0, 22, 15, fill) + line('M-19,0 Q-6,-9 0,0 Q7,9 19,0', PAPER, 4);

const pouch = (t: Tones): string =>
  path('M-80,-124 H80 L86,110 Q86,124 72,124 H-72 Q-86,124 -86,110Z', t.base) +
  shade('M30,-124 H80 L86,110 Q86,124 72,124 H34 Q58,0 30,-124Z') +
  path('M-80,-124 H80 L80,-92 Q0,-84 -80,-92Z', t.dark) +
  rect(-92, -142, 184, 22, 6, t.light) +
  line('M-80,-131 H80', t.dark, 3) +
  shine('M-68,-82 h12 L-62,108 h-14Z', 0.2) +
  circle(0, -66, 7, t.deep);

/** Every roast has its own label colour, as on a real shelf. */
const coffeeBag: Motif = (t) =>
  ground(200, 210) +
  place(
    pouch(t) +
      rect(-52, -36, 104, 122, 8, PAPER) +
      place(beanMark(t.dark), 0, -4, 1.1, -25) +
      line('M-34,34 H34', INK, 5) +
      line('M-26,50 H26 M-18,64 H18', t.dark, 4),
    200,
    204,
    1.02,
  );

const sampler: Motif = (t) => {
  const labels = ['#e0a72e', '#3f7f97', '#a33b5e', '#7d8f4e'];
  return (
    ground(200, 310) +
    repeat(4, (i) =>
      place(
        pouch({ ...t, base: labels[i] as string, dark: `${labels[i]}`, light: PAPER, deep: INK }) +
          rect(-46, -30, 92, 90, 8, PAPER) +
          place(beanMark(labels[i] as string), 0, 8, 1.3, -25),
        92 + i * 72,
        196 + (i % 2) * 12,
        0.52,
      ),
    ) +
    path('M44,256 H356 L348,320 Q348,330 336,330 H64 Q52,330 52,320Z', t.base) +
    shade('M280,256 H356 L348,320 Q348,330 336,330 H280Z') +
    rect(150, 272, 100, 40, 6, PAPER) +
    line('M168,286 h64 M178,298 h44', COFFEE, 4)
  );
};

const dripBags: Motif = (t) =>
  ground(200, 280) +
  path('M62,166 H206 V318 Q206,330 194,330 H74 Q62,330 62,318Z', t.base) +
  path('M62,166 L84,136 H228 L206,166Z', t.light) +
  path('M206,166 L228,136 V300 L206,330Z', t.dark) +
  rect(84, 196, 100, 96, 8, PAPER) +
  place(beanMark(COFFEE), 134, 228, 1.1, -25) +
  line('M104,262 h60 M114,276 h40', COFFEE, 4) +
  path('M236,236 H330 L324,318 Q322,330 310,330 H256 Q244,330 242,318Z', '#f2e6cf') +
  line('M328,252 q34,-2 30,26 q-4,20 -34,18', '#d9c9a8', 9) +
  path('M246,182 H320 V260 H246Z', PAPER) +
  path('M254,206 H312 V256 H254Z', COFFEE) +
  path('M246,190 L228,232 L246,244Z M320,190 L338,232 L320,244Z', '#e6dccb') +
  line('M236,238 H330', '#d9c9a8', 5) +
  line('M270,170 q-8,-14 0,-24 M296,170 q-8,-14 0,-24', '#ffffff', 5);

const leaf = (fill: string): string =>
  path('M0,30 Q-26,4 0,-34 Q26,4 0,30Z', fill) + line('M0,36 V-20', PAPER, 3);

const teaTin: Motif = (t) =>
  ground(200, 200) +
  path('M122,136 H278 V306 Q278,330 254,330 H146 Q122,330 122,306Z', t.base) +
  shade('M232,136 H278 V306 Q278,330 254,330 H232Z') +
  shine('M134,146 h14 v170 h-14Z', 0.22) +
  rect(114, 100, 172, 40, 10, t.dark) +
  path('M128,100 Q132,82 200,80 Q268,82 272,100Z', t.light) +
  rect(150, 170, 100, 120, 10, PAPER) +
  place(leaf(t.base), 200, 216, 0.98, 0) +
  place(leaf(t.dark), 178, 224, 0.7, -42) +
  place(leaf(t.dark), 222, 224, 0.7, 42) +
  line('M170,270 h60', INK, 4) +
  repeat(3, (i) => place(leaf('#7d8f4e'), 300 + i * 18, 318 - (i % 2) * 4, 0.32, 70 + i * 50));

const chocolateTin: Motif = (t) =>
  ground(190, 220) +
  path('M110,150 V306 Q110,330 190,330 Q270,330 270,306 V150Z', t.base) +
  shade('M222,150 H270 V306 Q270,324 222,329Z') +
  ellipse(190, 150, 80, 20, t.light) +
  ellipse(190, 146, 70, 15, STEEL) +
  path('M126,186 Q190,206 254,186 V272 Q190,294 126,272Z', PAPER) +
  place(
    repeat(3, (c) => repeat(2, (r) => rect(-34 + c * 24, -22 + r * 22, 20, 18, 4, COFFEE))),
    188,
    232,
    1.05,
  ) +
  line('M164,266 h50', t.dark, 4) +
  place(
    repeat(2, (c) =>
      repeat(2, (r) => rect(-28 + c * 29, -28 + r * 29, 27, 27, 4, r === c ? COFFEE : '#704a34')),
    ),
    308,
    302,
    0.95,
    18,
  );

export const pantryMotifs: Record<string, Motif> = {
  'Coffee beans': coffeeBag,
  'Coffee sampler': sampler,
  'Drip bags': dripBags,
  Tea: teaTin,
  'Drinking chocolate': chocolateTin,
};
