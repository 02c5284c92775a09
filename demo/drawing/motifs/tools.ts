import type { Tones } from '../colours';
import {
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
  STEEL_DARK,
  STEEL_LIGHT,
  shade,
  shine,
  WOOD,
  WOOD_DARK,
} from '../shapes';

const insulatedBottle: Motif = (t) =>
  ground(200, 140) +
  line('M168,84 Q160,38 200,38 Q240,38 232,84', INK, 9) +
  rect(162, 72, 76, 38, 8, STEEL) +
  shade('M212,72 h18 q8,0 8,8 v22 q0,8 -8,8 h-18Z') +
  path(
    'M166,110 H234 Q266,130 266,168 V310 Q266,330 246,330 H154 Q134,330 134,310 V168 Q134,130 166,110Z',
    t.base,
  ) +
  shade('M224,110 H234 Q266,130 266,168 V310 Q266,330 246,330 H224Z') +
  shine('M150,168 Q152,148 164,140 V314 H150Z', 0.3) +
  rect(134, 306, 132, 7, 0, t.dark) +
  place(path('M-16,12 L0,-14 L16,12Z M4,12 L16,-6 L28,12Z', t.pale), 194, 226, 1.1);

const steelBottle: Motif = (t) =>
  ground(200, 150) +
  line('M176,66 Q200,30 224,66', STEEL_DARK, 8) +
  rect(166, 62, 68, 18, 8, WOOD) +
  rect(170, 78, 60, 24, 5, STEEL_DARK) +
  path(
    'M176,102 H224 Q230,120 250,134 Q264,146 264,170 V308 Q264,330 242,330 H158 Q136,330 136,308 V170 Q136,146 150,134 Q170,120 176,102Z',
    t.base,
  ) +
  shade(
    'M220,102 H224 Q230,120 250,134 Q264,146 264,170 V308 Q264,330 242,330 H226 Q240,220 220,102Z',
    0.18,
  ) +
  shine('M152,166 Q154,150 168,142 L164,318 h-12Z', 0.65) +
  shine('M206,160 h10 v160 h-10Z', 0.3) +
  line('M138,300 H262', STEEL_DARK, 3);

const foodJar: Motif = (t) =>
  ground(200, 190) +
  rect(132, 92, 136, 60, 14, STEEL) +
  shade('M230,92 h24 q14,0 14,14 v32 q0,14 -14,14 h-24Z') +
  line('M146,122 H254', STEEL_DARK, 4) +
  rect(184, 82, 32, 14, 6, INK) +
  path('M120,152 H280 Q288,240 278,310 Q276,330 254,330 H146 Q124,330 122,310 Q112,240 120,152Z', t.base) +
  shade('M232,152 H280 Q288,240 278,310 Q276,330 254,330 H232Z') +
  shine('M136,166 h16 v150 h-12 Q130,240 136,166Z', 0.28) +
  place(
    line('M0,-54 V40', STEEL_DARK, 9) +
      ellipse(0, 58, 19, 28, STEEL_DARK) +
      ellipse(-2, 56, 12, 20, STEEL_LIGHT),
    322,
    246,
    1,
    10,
  );

const travelMug: Motif = (t) =>
  ground(200, 140) +
  path('M142,96 Q146,66 200,64 Q254,66 258,96 V112 H142Z', INK) +
  rect(186, 54, 40, 16, 7, '#55535f') +
  path('M138,112 H262 L248,312 Q247,330 230,330 H170 Q153,330 152,312Z', t.base) +
  shade('M222,112 H262 L248,312 Q247,330 230,330 H216Z') +
  shine('M152,124 h16 l6,190 h-10Z', 0.3) +
  path('M144,184 H256 L252,240 H148Z', t.dark) +
  repeat(6, (i) => line(`M${160 + i * 16},192 v40`, t.base, 4)) +
  line('M178,40 q-8,-12 0,-22 M206,40 q-8,-12 0,-22', '#ffffff', 5);

const pocketKnife: Motif = (t) =>
  ground(200, 260, 316) +
  place(
    path('M-8,-24 H-120 Q-152,-18 -166,6 Q-120,18 -8,14Z', STEEL) +
      path('M-166,6 Q-120,18 -8,14 V0 Q-100,6 -166,6Z', STEEL_DARK) +
      line('M-110,-14 H-72', STEEL_DARK, 4) +
      path('M-16,-30 H120 Q156,-26 156,2 Q152,32 118,30 L-16,24 Q-26,0 -16,-30Z', t.base) +
      shade('M-18,6 Q70,12 156,4 Q150,32 118,30 L-16,24 Q-20,14 -18,6Z') +
      line('M10,-12 Q60,-18 120,-10 M24,4 Q70,-2 110,4', t.dark, 3) +
      rect(-20, -32, 28, 58, 6, STEEL) +
      circle(0, -2, 5, STEEL_DARK) +
      circle(126, 0, 6, STEEL) +
      line('M140,6 q34,12 24,46', '#a33b5e', 6),
    198,
    210,
    1,
    -24,
  );

const multiTool: Motif = (t) =>
  ground(204, 230) +
  place(
    path('M-20,-24 Q-20,-100 -4,-126 Q4,-60 4,-24Z', STEEL_DARK) +
      path('M20,-24 Q20,-100 4,-126 Q-2,-60 -2,-24Z', STEEL) +
      repeat(5, (i) => line(`M-6,${-100 + i * 13} h14`, INK, 2)),
    200,
    178,
    1.06,
  ) +
  place(
    rect(-26, -10, 50, 176, 14, t.base) +
      shade('M4,-10 H10 Q24,-10 24,4 V152 Q24,166 10,166 H4Z') +
      rect(-16, 26, 28, 110, 6, t.dark) +
      line('M-2,36 V126', STEEL_LIGHT, 4),
    168,
    178,
    1,
    20,
  ) +
  place(
    rect(-24, -10, 50, 176, 14, t.light) +
      shade('M4,-10 H12 Q26,-10 26,4 V152 Q26,166 12,166 H4Z') +
      rect(-12, 26, 28, 110, 6, t.dark) +
      line('M2,36 V126', STEEL_LIGHT, 4),
    232,
    178,
    1,
    -20,
  ) +
  place(path('M0,8 Q-10,-60 0,-76 Q12,-60 10,8Z', STEEL_LIGHT), 294, 300, 0.9, 58) +
  circle(200, 172, 19, STEEL_DARK) +
  circle(200, 172, 8, INK);

const hatchet: Motif = () =>
  ground(200, 230, 330) +
  place(
    path('M-12,-110 Q-16,20 -20,110 Q-22,154 -8,156 H14 Q26,154 20,112 Q12,20 14,-110Z', WOOD) +
      shade('M4,-110 H14 Q12,20 20,112 Q26,154 14,156 H4Z') +
      line('M-6,-60 Q-10,30 -12,120', WOOD_DARK, 3) +
      path('M-34,-146 Q-70,-150 -112,-166 Q-128,-112 -108,-62 Q-76,-86 -34,-90Z', STEEL) +
      path('M-112,-166 Q-128,-112 -108,-62 L-98,-74 Q-114,-114 -102,-160Z', STEEL_LIGHT) +
      path('M-38,-148 H30 Q40,-148 40,-136 V-100 Q40,-90 30,-90 H-38Z', '#59616e') +
      line('M-18,136 h34', INK, 5),
    238,
    194,
    0.9,
    18,
  );

const foldingSaw: Motif = (t) =>
  ground(200, 280, 322) +
  place(
    path('M-6,-20 L-172,-34 Q-182,-34 -180,-24 L-176,-8 L-6,18Z', STEEL) +
      repeat(17, (i) => path(`M${-172 + i * 9.6},${-8 + i * 1.5} l5,10 l5,-9Z`, STEEL_DARK)) +
      path(
        'M-18,-26 H60 Q110,-30 158,-12 Q174,-2 166,18 Q150,34 122,26 Q70,12 -18,26 Q-30,0 -18,-26Z',
        t.base,
      ) +
      shade('M-22,6 Q70,0 168,12 Q150,34 122,26 Q70,12 -18,26Z') +
      line('M30,-10 Q90,-14 140,2', INK, 9) +
      circle(-4, 0, 9, STEEL_DARK),
    206,
    210,
    0.98,
    -22,
  );

const pole = (t: Tones): string =>
  path('M-13,-148 Q-15,-160 0,-162 Q15,-160 13,-148 L11,-88 H-11Z', WOOD) +
  line('M-10,-140 Q-46,-110 -14,-92', INK, 6) +
  rect(-9, -88, 18, 40, 5, INK) +
  rect(-6, -50, 12, 96, 3, t.base) +
  rect(-9, 36, 18, 18, 4, t.light) +
  rect(-5, 52, 10, 80, 3, t.dark) +
  ellipse(0, 134, 19, 6, INK) +
  path('M-3,138 H3 L0,164Z', STEEL_DARK) +
  rect(-6, -30, 12, 12, 0, t.pale);

const trekkingPoles: Motif = (t) =>
  ground(200, 180, 342) +
  place(pole(t), 168, 186, 0.98, 12) +
  place(pole({ ...t, base: t.dark }), 236, 186, 0.98, -12);

const firstAidKit: Motif = (t) =>
  ground(200, 270) +
  line('M164,132 Q166,100 200,100 Q234,100 236,132', INK, 11) +
  path('M76,160 Q76,130 106,130 H294 Q324,130 324,160 V300 Q324,330 294,330 H106 Q76,330 76,300Z', t.base) +
  shade('M262,130 H294 Q324,130 324,160 V300 Q324,330 294,330 H250 Q282,230 262,130Z') +
  line('M78,176 H322', t.deep, 5) +
  rect(290, 168, 11, 26, 4, t.pale) +
  circle(200, 250, 56, PAPER) +
  rect(188, 214, 24, 72, 4, t.base) +
  rect(164, 238, 72, 24, 4, t.base);

const repairKit: Motif = (t) =>
  ground(196, 280, 322) +
  path('M70,200 H260 V300 Q260,318 242,318 H88 Q70,318 70,300Z', STEEL) +
  shade('M214,200 H260 V300 Q260,318 242,318 H214Z') +
  rect(62, 182, 206, 28, 10, STEEL_LIGHT) +
  rect(98, 230, 134, 66, 8, t.base) +
  line('M114,252 h74 M114,270 h50', PAPER, 5) +
  place(
    rect(-36, -30, 72, 60, 8, '#35664f') +
      `<rect x="-29" y="-23" width="58" height="46" rx="5" fill="none" stroke="#fbf6ec" stroke-width="3" stroke-dasharray="6 5"/>`,
    130,
    150,
    1,
    -14,
  ) +
  rect(278, 222, 54, 12, 4, WOOD_DARK) +
  rect(284, 234, 42, 60, 0, '#a33b5e') +
  repeat(5, (i) => line(`M285,${242 + i * 11} l40,5`, '#c46a86', 3)) +
  rect(278, 294, 54, 12, 4, WOOD_DARK) +
  line('M326,252 Q360,200 316,150 Q276,110 232,140', '#a33b5e', 4) +
  place(path('M0,-60 L4,50 L0,64 L-4,50Z', STEEL_DARK), 218, 134, 0.9, 58);

const compass: Motif = (t) =>
  ground(200, 250, 340) +
  place(
    rect(-88, -146, 176, 284, 22, '#c6dae3') +
      line('M-64,-120 V-60 M-64,-120 H64', STEEL_DARK, 3) +
      repeat(12, (i) => line(`M${-60 + i * 11},-120 v${i % 2 ? 8 : 14}`, STEEL_DARK, 2.5)) +
      line('M0,-132 V-70', t.base, 5) +
      path('M-10,-116 L0,-136 L10,-116Z', t.base) +
      circle(0, 34, 82, t.deep) +
      circle(0, 34, 72, PAPER) +
      repeat(24, (i) => place(line('M0,-70 V-60', INK, i % 6 ? 2 : 5), 0, 34, 1, i * 15)) +
      place(
        path('M0,-54 L12,0 H-12Z', '#c8452f') + path('M0,54 L12,0 H-12Z', STEEL_DARK) + circle(0, 0, 6, INK),
        0,
        34,
        1,
        24,
      ),
    200,
    190,
    0.98,
    12,
  );

export const toolMotifs: Record<string, Motif> = {
  'Insulated bottle': insulatedBottle,
  'Steel bottle': steelBottle,
  'Food jar': foodJar,
  'Travel mug': travelMug,
  'Pocket knife': pocketKnife,
  'Multi-tool': multiTool,
  Hatchet: hatchet,
  'Folding saw': foldingSaw,
  'Trekking poles': trekkingPoles,
  'First-aid kit': firstAidKit,
  'Repair kit': repairKit,
  Compass: compass,
};
