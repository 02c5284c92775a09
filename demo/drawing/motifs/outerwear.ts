import type { Tones } from '../colours';
import {
  both,
  circle,
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
  WOOD_DARK,
} from '../shapes';

const SLEEVE = 'M150,118 Q112,128 100,176 L72,296 Q92,312 116,306 L142,204Z';
const BODY = 'M146,116 Q200,104 254,116 L274,322 Q200,336 126,322Z';
const BODY_SHADE = 'M226,108 L254,116 L274,322 Q250,327 222,329 Q248,214 226,108Z';

const sleeves = (t: Tones): string =>
  path(SLEEVE, t.dark) +
  `<g transform="translate(400 0) scale(-1 1)">${path(SLEEVE, t.dark)}${shade(SLEEVE, 0.1)}</g>`;

const hood = (t: Tones): string =>
  path('M148,126 Q140,58 200,52 Q260,58 252,126 Q200,150 148,126Z', t.light) +
  path('M166,120 Q160,76 200,72 Q240,76 234,120 Q200,136 166,120Z', t.deep) +
  shade('M214,54 Q260,64 252,126 Q244,130 234,133 Q250,90 214,54Z', 0.12);

const collar = (t: Tones): string =>
  path('M162,120 L160,84 Q200,74 240,84 L238,120 Q200,132 162,120Z', t.light) +
  path('M174,88 Q200,82 226,88 L222,108 Q200,114 178,108Z', t.deep);

const shell: Motif = (t) =>
  ground(200, 230, 336) +
  sleeves(t) +
  path(BODY, t.base) +
  shade(BODY_SHADE) +
  hood(t) +
  line('M200,128 L200,328', t.deep, 6) +
  line('M200,128 L200,328', t.pale, 2) +
  both(line('M152,196 L168,252', t.deep, 5) + line('M80,288 L114,298', t.deep, 5)) +
  line('M132,304 Q200,318 268,304', t.dark, 3) +
  place(path('M-10,7 L0,-9 L10,7Z', t.pale), 228, 160);

const rainJacket: Motif = (t) =>
  ground(200, 230, 336) +
  sleeves(t) +
  path(BODY, t.base) +
  shade(BODY_SHADE) +
  shine('M152,130 L170,126 L160,310 L138,306Z', 0.2) +
  hood(t) +
  path('M192,130 H212 V328 H192Z', t.light) +
  repeat(5, (i) => circle(202, 150 + i * 38, 4, t.deep)) +
  both(path('M140,238 L180,244 L178,262 L138,256Z', t.dark)) +
  line('M176,136 V162 M224,136 V162', t.pale, 3);

const kidsJacket: Motif = (t) =>
  ground(200, 230, 336) +
  place(
    sleeves(t) +
      path(BODY, t.base) +
      shade(BODY_SHADE) +
      hood(t) +
      line('M200,128 V328', t.deep, 6) +
      path('M136,232 Q200,246 264,232 L267,256 Q200,270 133,256Z', '#eef0f2') +
      both(path('M92,212 L136,222 L131,240 L87,230Z', '#eef0f2')) +
      both(path('M142,276 H182 V304 Q160,312 140,304Z', t.light)) +
      repeat(3, (i) => circle(164 + i * 36, 180 + (i % 2) * 18, 6, t.pale)),
    -16,
    14,
    1.08,
  );

const windshirt: Motif = (t) =>
  ground(200, 230, 336) +
  sleeves(t) +
  path(BODY, t.light) +
  shade(BODY_SHADE, 0.08) +
  shine('M150,124 L196,114 L150,322 L128,320Z', 0.22) +
  hood(t) +
  line('M200,128 L200,328', t.deep, 3.5) +
  path('M146,170 L192,172 L190,182 L145,180Z', t.base) +
  line('M214,164 H242', t.deep, 3.5) +
  both(line('M80,290 L114,299', t.deep, 4)) +
  line('M128,316 Q200,330 272,316', t.base, 6);

const baffles = (t: Tones): string =>
  repeat(7, (i) =>
    line(
      `M${143 - i * 2.4},${146 + i * 26} Q200,${158 + i * 26} ${257 + i * 2.4},${146 + i * 26}`,
      t.dark,
      3.5,
    ),
  ) +
  repeat(
    7,
    (i) =>
      `<path d="M${150 - i * 2.4},${152 + i * 26} q22,8 42,8" stroke="#ffffff" stroke-width="4" stroke-linecap="round" fill="none" opacity="0.25"/>`,
  );

const downJacket: Motif = (t) =>
  ground(200, 240, 336) +
  sleeves(t) +
  both(
    repeat(5, (i) => line(`M${108 - i * 7},${166 + i * 28} L${146 - i * 6},${178 + i * 28}`, t.deep, 3.5)),
  ) +
  path(BODY, t.base) +
  baffles(t) +
  shade(BODY_SHADE) +
  collar(t) +
  line('M200,118 L200,328', t.deep, 6) +
  rect(196, 128, 8, 18, 3, t.pale) +
  both(line('M146,256 L158,292', t.deep, 5));

const vest: Motif = (t) =>
  ground(200, 200, 336) +
  path(
    'M150,110 Q200,100 250,110 Q246,150 270,176 L276,322 Q200,336 124,322 L130,176 Q154,150 150,110Z',
    t.base,
  ) +
  repeat(6, (i) =>
    line(
      `M${132 - i * 1.4},${176 + i * 26} Q200,${188 + i * 26} ${268 + i * 1.4},${176 + i * 26}`,
      t.dark,
      3.5,
    ),
  ) +
  shade('M226,104 L250,110 Q246,150 270,176 L276,322 Q250,328 224,330 Q248,216 226,104Z') +
  both(line('M150,112 Q154,150 130,176', t.pale, 6)) +
  collar(t) +
  line('M200,118 L200,328', t.deep, 6) +
  rect(196, 128, 8, 18, 3, t.pale) +
  both(line('M142,244 L154,284', t.deep, 5));

const fleece: Motif = (t) =>
  ground(200, 230, 336) +
  sleeves(t) +
  path(BODY, t.base) +
  repeat(9, (row) => repeat(6, (col) => rect(148 + col * 18, 150 + row * 18, 8, 8, 2, t.dark))) +
  shade(BODY_SHADE, 0.12) +
  collar(t) +
  line('M200,116 L200,206', t.deep, 6) +
  rect(196, 196, 8, 18, 3, t.pale) +
  rect(216, 168, 36, 34, 6, t.light) +
  line('M220,178 H248', t.deep, 3) +
  path('M128,306 Q200,320 272,306 L274,322 Q200,336 126,322Z', t.deep) +
  both(path('M76,282 L119,294 L116,306 Q92,312 72,296Z', t.deep));

const overshirt: Motif = (t) =>
  ground(200, 230, 336) +
  sleeves(t) +
  path('M146,116 Q200,104 254,116 L272,320 L128,320Z', t.base) +
  shade('M226,108 L254,116 L272,320 L224,320 Q248,214 226,108Z') +
  path('M192,120 H210 V320 H192Z', t.light) +
  repeat(5, (i) => circle(201, 148 + i * 38, 5, WOOD_DARK)) +
  path('M160,112 L200,98 L201,128 L172,150Z', t.light) +
  path('M240,112 L200,98 L201,128 L230,150Z', t.light) +
  both(
    rect(144, 176, 40, 46, 5, t.dark) +
      path('M143,174 H185 V188 L164,198 L143,188Z', t.light) +
      circle(164, 189, 3.5, WOOD_DARK),
  ) +
  both(path('M77,280 L120,292 L116,306 Q92,312 72,296Z', t.light)) +
  stitches('M134,310 H266', t.pale);

const TROUSERS =
  'M136,76 H264 L276,200 L270,328 Q246,334 224,328 L204,180 H196 L176,328 Q154,334 130,328 L124,200Z';

const trousers: Motif = (t) =>
  ground(200, 190, 334) +
  path(TROUSERS, t.base) +
  shade('M224,76 H264 L276,200 L270,328 Q258,332 248,331 Q262,200 224,76Z') +
  rect(134, 70, 132, 22, 6, t.dark) +
  rect(192, 72, 16, 18, 4, INK) +
  line('M200,92 V150 Q200,170 190,172', t.deep, 3.5) +
  both(line('M146,94 Q150,124 130,132', t.deep, 4) + line('M138,208 L168,212 M132,198 l4,46', t.dark, 3.5)) +
  both(rect(132, 150, 36, 44, 6, t.light) + line('M138,160 H162', t.deep, 3.5));

const rainTrousers: Motif = (t) =>
  ground(200, 190, 334) +
  path(TROUSERS, t.base) +
  shine('M144,100 L162,100 L150,320 L138,318Z', 0.18) +
  shade('M224,76 H264 L276,200 L270,328 Q258,332 248,331 Q262,200 224,76Z') +
  path('M132,68 H268 V92 Q200,100 132,92Z', t.light) +
  repeat(8, (i) => line(`M${142 + i * 16},72 v18`, t.dark, 3)) +
  line('M192,94 q-10,26 -4,40 M208,94 q10,26 4,40', INK, 4) +
  both(line('M130,220 L134,324', t.deep, 6) + line('M130,220 L134,324', t.pale, 2));

export const outerwearMotifs: Record<string, Motif> = {
  'Shell jacket': shell,
  'Rain jacket': rainJacket,
  'Kids rain jacket': kidsJacket,
  Windshirt: windshirt,
  'Down jacket': downJacket,
  'Insulated vest': vest,
  Fleece: fleece,
  Overshirt: overshirt,
  Trousers: trousers,
  'Rain trousers': rainTrousers,
};
