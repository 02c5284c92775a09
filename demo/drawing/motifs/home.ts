import type { Tones } from '../colours';
import {
  COFFEE,
  circle,
  ellipse,
  FLAME,
  ground,
  INK,
  lark,
  line,
  type Motif,
  PAPER,
  path,
  place,
  rect,
  repeat,
  shade,
  shine,
  stitches,
  WOOD,
  WOOD_DARK,
} from '../shapes';

const CLAY = '#b98a63';

const stonewareMug: Motif = (t) =>
  ground(192, 200) +
  line('M258,194 Q326,184 322,246 Q316,296 254,286', t.dark, 22) +
  path('M110,150 H268 Q278,240 262,310 Q258,330 236,330 H142 Q120,330 116,310 Q100,240 110,150Z', t.base) +
  path(
    'M108,284 Q190,304 266,284 Q264,300 260,314 Q256,330 236,330 H142 Q122,330 116,312 Q110,300 108,284Z',
    CLAY,
  ) +
  shade('M222,150 H268 Q278,240 262,310 Q258,330 236,330 H212 Q236,240 222,150Z', 0.12) +
  shine('M124,168 h18 q-6,60 2,106 h-16 Q116,220 124,168Z', 0.3) +
  ellipse(189, 150, 79, 16, t.light) +
  ellipse(189, 151, 69, 12, COFFEE) +
  repeat(7, (i) => circle(132 + ((i * 37) % 110), 190 + ((i * 29) % 76), 2.4, t.deep)) +
  line('M166,124 q-10,-16 0,-30 M194,120 q-10,-16 0,-30 M222,124 q-10,-16 0,-30', '#ffffff', 5);

const cup = (t: Tones): string =>
  line('M48,-34 Q88,-40 84,-4 Q78,26 44,18', t.dark, 13) +
  path('M-56,-56 H56 Q58,10 38,48 Q34,58 20,58 H-20 Q-34,58 -38,48 Q-58,10 -56,-56Z', t.base) +
  path('M-44,34 Q0,46 44,34 L38,48 Q34,58 20,58 H-20 Q-34,58 -38,48Z', CLAY) +
  shade('M22,-56 H56 Q58,10 38,48 Q34,58 20,58 H8 Q36,4 22,-56Z', 0.12) +
  ellipse(0, -56, 56, 12, t.light) +
  ellipse(0, -55, 48, 9, COFFEE) +
  ellipse(-6, -56, 26, 4, '#c08a55');

const espressoCups: Motif = (t) =>
  ground(132, 150) +
  ground(272, 140, 312) +
  place(cup({ ...t, base: t.light }), 266, 250, 1.06) +
  place(cup(t), 128, 262, 1.16);

const foldedTextile = (t: Tones, stripe: string): string =>
  repeat(3, (i) => {
    const y = 286 - i * 54;
    return (
      path(
        `M84,${y - 24} Q84,${y - 46} 108,${y - 46} H296 Q322,${y - 44} 322,${y - 18} Q322,${y + 10} 296,${y + 10} H108 Q84,${y + 8} 84,${y - 24}Z`,
        i % 2 ? t.light : t.base,
      ) +
      path(
        `M296,${y - 46} Q322,${y - 44} 322,${y - 18} Q322,${y + 10} 296,${y + 10} Q276,${y - 18} 296,${y - 46}Z`,
        t.dark,
      ) +
      line(`M124,${y - 45} V${y + 9} M140,${y - 45} V${y + 9}`, stripe, 6)
    );
  });

const fringe = (colour: string, y: number): string =>
  repeat(15, (i) => line(`M${96 + i * 13},${y} q-3,12 1,22`, colour, 4));

const blanket: Motif = (t) =>
  ground(204, 270, 324) +
  fringe(t.dark, 294) +
  foldedTextile(t, t.pale) +
  shade('M84,130 H300 V140 H84Z', 0.06) +
  rect(232, 258, 46, 28, 4, PAPER) +
  place(lark(t.deep), 255, 271, 0.5);

const throwBlanket: Motif = (t) =>
  ground(204, 260, 330) +
  path(
    'M92,120 Q200,96 308,120 L322,300 Q300,330 270,318 Q236,304 204,324 Q170,338 138,318 Q104,304 78,316Z',
    t.base,
  ) +
  repeat(8, (row) =>
    repeat(9, (col) => rect(104 + col * 22, 134 + row * 21, 12, 11, 3, (row + col) % 2 ? t.light : t.dark)),
  ) +
  shade('M246,106 L308,120 L322,300 Q300,330 270,318 Q258,312 246,311 Q276,200 246,106Z', 0.12) +
  line('M92,122 Q200,98 308,122', t.pale, 7);

const towel = (t: Tones): string =>
  path('M-58,-128 H58 V112 Q0,122 -58,112Z', '#ecdfc9') +
  rect(-42, -128, 14, 242, 0, t.base) +
  rect(-20, -128, 6, 244, 0, t.light) +
  rect(28, -128, 14, 242, 0, t.base) +
  rect(14, -128, 6, 244, 0, t.light) +
  shade('M26,-128 H58 V112 Q40,115 24,116Z', 0.08) +
  stitches('M-54,102 Q0,112 54,102', t.dark) +
  line('M-8,-128 q8,-22 16,0', t.dark, 5);

const teaTowels: Motif = (t) =>
  line('M60,82 H340', WOOD_DARK, 10) +
  circle(60, 82, 9, WOOD) +
  circle(340, 82, 9, WOOD) +
  ground(200, 250, 346) +
  place(towel(t), 136, 212) +
  place(towel({ ...t, base: t.dark, light: t.base }), 264, 212);

const apron: Motif = (t) =>
  ground(200, 200, 336) +
  line(
    'M158,110 Q150,56 200,52 Q250,56 242,110 M120,190 Q80,200 76,250 M280,190 Q320,200 324,250',
    t.dark,
    11,
  ) +
  path('M156,104 H244 Q250,160 290,184 L296,312 Q200,334 104,312 L110,184 Q150,160 156,104Z', t.base) +
  shade('M222,104 H244 Q250,160 290,184 L296,312 Q262,322 226,324 Q256,214 222,104Z') +
  path('M140,222 H260 V284 Q200,296 140,284Z', t.light) +
  line('M200,222 V290', t.dark, 3) +
  stitches('M146,230 H254', t.dark) +
  rect(176, 124, 48, 36, 5, t.light) +
  path('M262,214 l22,2 l-4,70 l-20,-4Z', PAPER) +
  line('M266,238 l16,2 M265,252 l16,2', '#a33b5e', 3);

const cuttingBoard: Motif = () =>
  ground(200, 240, 330) +
  place(
    rect(-92, -134, 184, 258, 22, WOOD_DARK) +
      rect(-92, -140, 184, 256, 22, WOOD) +
      line(
        'M-68,-120 Q-60,0 -70,96 M-34,-130 Q-22,-10 -36,106 M4,-80 Q18,20 2,106 M44,-130 Q54,0 40,106 M72,-120 Q78,0 70,90',
        '#b98a55',
        3,
      ) +
      circle(58, -108, 13, '#e7dfd2') +
      shade('M50,-140 H70 Q92,-140 92,-118 V94 Q92,116 70,116 H54 Q74,0 50,-140Z', 0.08),
    192,
    196,
    1,
    -6,
  ) +
  place(
    path('M-70,20 Q-76,-34 0,-38 Q76,-34 70,20 Q70,32 58,32 H-58 Q-70,32 -70,20Z', '#b97a3d') +
      line('M-32,-22 l10,20 M0,-26 l10,22 M30,-20 l8,18', '#e6bd82', 6),
    262,
    296,
    0.86,
  );

const candle: Motif = (t) =>
  `<circle cx="200" cy="126" r="74" fill="#ffdf8a" opacity="0.35"/>` +
  ground(200, 190) +
  path('M118,190 H282 L276,308 Q274,330 252,330 H148 Q126,330 124,308Z', t.base) +
  shade('M234,190 H282 L276,308 Q274,330 252,330 H230Z') +
  shine('M132,200 h16 l2,116 h-12Z', 0.22) +
  ellipse(200, 190, 82, 18, t.dark) +
  ellipse(200, 190, 70, 13, '#f7ecd4') +
  line('M200,188 V168', INK, 4) +
  path('M200,106 q24,34 6,60 q-6,8 -14,0 q-14,-22 8,-60Z', FLAME) +
  path('M200,136 q10,18 2,28 q-8,2 -8,-8 q0,-8 6,-20Z', '#ffe9a8') +
  rect(154, 226, 92, 70, 6, PAPER) +
  place(lark(t.dark), 200, 250, 0.72) +
  line('M176,280 h48', t.deep, 4);

const cushion: Motif = (t) =>
  ground(200, 270, 322) +
  path('M84,112 Q200,136 316,112 Q298,210 322,316 Q200,298 78,316 Q102,210 84,112Z', t.base) +
  shade('M256,122 L316,112 Q298,210 322,316 Q290,311 256,308 Q276,210 256,122Z', 0.12) +
  shine('M104,134 Q150,146 190,142 Q140,170 120,250 Q118,190 104,134Z', 0.2) +
  line('M126,152 Q200,164 274,152', t.dark, 3) +
  repeat(4, (i) => circle(142 + i * 39, 157 + (i === 1 || i === 2 ? 3 : 0), 7, WOOD_DARK)) +
  line('M104,288 Q200,276 296,288', t.dark, 3);

const teapot: Motif = (t) =>
  ground(200, 250) +
  line('M112,172 Q120,62 200,60 Q280,62 288,172', t.deep, 10) +
  path('M90,250 Q50,236 44,190 L70,184 Q84,214 104,218Z', t.base) +
  path('M90,236 Q90,160 200,160 Q310,160 310,236 Q310,322 200,326 Q90,322 90,236Z', t.base) +
  shade('M230,162 Q310,170 310,236 Q310,322 214,326 Q280,250 230,162Z') +
  repeat(4, (row) =>
    repeat(9 - (row % 2), (col) => circle(112 + col * 22 + (row % 2) * 11, 222 + row * 22, 4.5, t.light)),
  ) +
  ellipse(200, 164, 58, 13, t.dark) +
  path('M150,158 Q160,140 200,138 Q240,140 250,158Z', t.light) +
  circle(200, 130, 12, t.dark) +
  rect(150, 320, 100, 12, 6, t.deep) +
  circle(112, 172, 8, t.deep) +
  circle(288, 172, 8, t.deep);

const foodWraps: Motif = (t) =>
  ground(200, 270, 326) +
  place(
    rect(-96, -96, 192, 192, 10, '#9db39a') +
      repeat(9, (i) => circle(-66 + (i % 3) * 66, -66 + Math.floor(i / 3) * 66, 10, PAPER)),
    172,
    200,
    0.86,
    -14,
  ) +
  place(
    rect(-80, -80, 160, 160, 10, t.base) +
      repeat(12, (i) =>
        path(
          `M${-60 + (i % 4) * 38},${-52 + Math.floor(i / 4) * 48} l12,-7 l12,7 v14 l-12,7 l-12,-7Z`,
          t.light,
        ),
      ),
    240,
    222,
    0.9,
    8,
  ) +
  path('M122,318 Q104,252 166,238 Q226,226 248,268 Q262,310 236,322 Q170,334 122,318Z', '#cc7656') +
  line('M150,250 Q176,280 160,316 M206,240 Q194,276 214,318 M128,290 Q180,276 246,288', '#e6a88e', 4);

const giftCard: Motif = (t) =>
  ground(200, 270, 312) +
  place(
    rect(-130, -84, 260, 168, 18, PAPER) +
      path('M-130,-40 L0,24 L130,-40 V66 Q130,84 112,84 H-112 Q-130,84 -130,66Z', '#eadfc9'),
    206,
    222,
    1,
    7,
  ) +
  place(
    rect(-124, -78, 248, 156, 18, t.base) +
      shade('M56,-78 H106 Q124,-78 124,-60 V60 Q124,78 106,78 H20Z', 0.12) +
      rect(-124, -8, 248, 18, 0, '#e0a72e') +
      rect(-70, -78, 18, 156, 0, '#e0a72e') +
      path('M-61,2 Q-104,-44 -92,-10 Q-86,8 -61,2 Q-18,-44 -30,-10 Q-36,8 -61,2Z', '#c8861c') +
      place(lark(PAPER), 44, -42, 0.8) +
      line('M10,44 h84 M34,60 h60', t.pale, 5),
    192,
    206,
    1,
    -7,
  );

export const homeMotifs: Record<string, Motif> = {
  Mug: stonewareMug,
  'Espresso cups': espressoCups,
  Blanket: blanket,
  Throw: throwBlanket,
  'Tea towels': teaTowels,
  Apron: apron,
  'Cutting board': cuttingBoard,
  Candle: candle,
  'Cushion cover': cushion,
  Teapot: teapot,
  'Food wraps': foodWraps,
  'Gift card': giftCard,
};
