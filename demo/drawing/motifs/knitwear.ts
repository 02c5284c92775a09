import type { Tones } from '../colours';
import { both, ellipse, ground, line, type Motif, path, place, rect, repeat, shade, shine } from '../shapes';

const TEE_BODY = 'M150,108 Q200,128 250,108 L262,140 L264,318 Q200,328 136,318 L138,140Z';

const tee: Motif = (t) =>
  ground(200, 190, 330) +
  both(path('M152,106 Q118,112 98,140 L76,196 L122,214 L144,168Z', t.dark)) +
  path(TEE_BODY, t.base) +
  shade('M232,117 L250,108 L262,140 L264,318 Q244,322 222,323 Q246,214 232,117Z') +
  path('M150,108 Q200,142 250,108 L242,103 Q200,126 158,103Z', t.light) +
  path('M158,103 Q200,126 242,103 Q200,114 158,103Z', t.deep) +
  both(line('M80,186 L126,204', t.light, 4)) +
  line('M138,306 Q200,316 262,306', t.dark, 3);

const baseLayer: Motif = (t) =>
  ground(200, 210, 334) +
  both(path('M158,106 Q124,116 116,160 L92,300 Q108,308 122,304 L148,190Z', t.dark)) +
  path('M158,106 Q200,122 242,106 L258,150 L252,230 L260,322 Q200,332 140,322 L148,230 L142,150Z', t.base) +
  shade('M230,112 L242,106 L258,150 L252,230 L260,322 Q240,326 222,327 Q242,214 230,112Z') +
  path('M166,108 Q166,86 200,84 Q234,86 234,108 Q200,124 166,108Z', t.light) +
  path('M174,100 Q176,90 200,88 Q224,90 226,100 Q200,110 174,100Z', t.deep) +
  both(line('M170,112 Q152,146 144,188', t.light, 4) + line('M95,284 L125,290', t.light, 5)) +
  line('M140,308 Q200,318 260,308', t.dark, 3) +
  rect(146, 300, 18, 12, 2, t.pale);

const LEGGINGS =
  'M148,72 H252 L262,170 L238,326 Q224,332 212,326 L204,176 H196 L188,326 Q176,332 162,326 L138,170Z';

const leggings: Motif = (t) =>
  ground(200, 150, 332) +
  path(LEGGINGS, t.base) +
  shade('M226,72 H252 L262,170 L238,326 Q230,330 224,330 Q248,190 226,72Z') +
  rect(145, 66, 110, 30, 8, t.light) +
  line('M152,74 H248 M152,86 H248', t.base, 2.5) +
  line('M184,98 Q200,170 198,176 M216,98 Q200,170 202,176', t.dark, 3) +
  both(line('M160,306 L190,308', t.light, 5) + line('M146,204 q22,10 42,4', t.dark, 2.5));

const sock = (t: Tones): string =>
  path('M-38,-128 H32 L34,24 Q40,50 82,64 Q110,76 104,102 Q98,124 64,120 L-10,108 Q-46,98 -42,50Z', t.base) +
  shade('M10,-128 H32 L34,24 Q40,50 82,64 Q110,76 104,102 Q100,114 88,118 Q20,88 14,30Z', 0.12) +
  path('M-40,-128 H34 V-96 H-40Z', t.light) +
  repeat(8, (i) => line(`M${-34 + i * 9},-126 v28`, t.base, 2)) +
  path('M-42,44 Q-46,98 -10,108 L6,110 Q14,70 -16,52Z', t.dark) +
  path('M78,63 Q110,76 104,102 Q98,124 64,120 Q62,86 78,63Z', t.dark) +
  line('M-40,-76 H34 M-40,-62 H34', t.pale, 5);

const socks: Motif = (t) =>
  ground(190, 240, 322) +
  place(sock({ ...t, base: t.dark, dark: t.deep }), 214, 190, 0.98, 4) +
  place(sock(t), 150, 200, 0.98, -5);

const beanie: Motif = (t) =>
  ground(200, 230, 318) +
  path('M96,250 Q84,94 200,90 Q316,94 304,250Z', t.base) +
  repeat(11, (i) => line(`M${116 + i * 17},246 Q${136 + i * 12.6},150 ${188 + i * 2.4},94`, t.dark, 3.5)) +
  shade('M226,92 Q316,108 304,250 H250 Q268,170 226,92Z') +
  path('M82,236 Q200,222 318,236 Q326,280 316,312 Q200,326 84,312 Q74,280 82,236Z', t.light) +
  repeat(14, (i) => line(`M${98 + i * 16},${240 - Math.abs(6.5 - i) * -0.6} v70`, t.base, 4)) +
  shade('M262,230 L318,236 Q326,280 316,312 L264,317Z', 0.1) +
  rect(182, 266, 36, 26, 3, '#fbf6ec') +
  line('M190,276 h20 M190,283 h14', t.deep, 2.5);

const gaiter: Motif = (t) =>
  ground(200, 200, 322) +
  path(
    'M112,140 Q108,200 122,240 Q104,280 116,310 Q200,334 284,310 Q296,280 278,240 Q292,200 288,140Z',
    t.base,
  ) +
  shade('M246,140 H288 Q292,200 278,240 Q296,280 284,310 Q262,317 238,320 Q268,230 246,140Z') +
  ellipse(200, 140, 88, 28, t.light) +
  ellipse(200, 140, 74, 20, t.deep) +
  line('M118,200 Q170,222 262,206 M126,244 Q190,262 276,238 M118,286 Q180,300 250,284', t.dark, 4) +
  shine('M124,170 Q140,178 156,180 L152,226 Q134,220 126,214Z', 0.2);

const glove = (t: Tones): string =>
  path(
    'M-44,0 V-62 Q-44,-76 -33,-76 Q-22,-76 -22,-62 V-84 Q-22,-98 -11,-98 Q0,-98 0,-84 V-90 Q0,-104 11,-104 Q22,-104 22,-90 V-76 Q24,-88 33,-88 Q44,-86 44,-72 V-4 Q62,-26 76,-22 Q86,-16 78,-2 Q58,36 44,52 H-44Z',
    t.base,
  ) +
  shade(
    'M20,52 Q40,-20 22,-76 Q24,-88 33,-88 Q44,-86 44,-72 V-4 Q62,-26 76,-22 Q86,-16 78,-2 Q58,36 44,52Z',
    0.12,
  ) +
  path('M68,-23 Q88,-20 78,-2 L70,12 L56,-2Z', t.pale) +
  path('M22,-84 Q24,-88 33,-88 Q44,-86 44,-72 V-66 H22Z', t.pale) +
  rect(-48, 46, 96, 56, 10, t.light) +
  repeat(9, (i) => line(`M${-40 + i * 10},50 v48`, t.base, 3)) +
  line('M-22,-60 V-24 M0,-80 V-24 M22,-70 V-24', t.dark, 3);

const gloves: Motif = (t) =>
  ground(200, 240, 322) +
  `<g transform="translate(400 0) scale(-1 1)">${place(glove({ ...t, base: t.dark, dark: t.deep }), 146, 206, 1.06, 8)}</g>` +
  place(glove(t), 140, 212, 1.06, -8);

const jumper: Motif = (t) =>
  ground(200, 240, 334) +
  both(path('M152,108 Q108,118 96,170 L66,292 Q88,308 112,302 L144,204Z', t.dark)) +
  path('M148,108 Q200,124 252,108 L266,150 L272,320 Q200,332 128,320 L134,150Z', t.base) +
  repeat(5, (col) =>
    repeat(8, (row) => line(`M${150 + col * 24},${140 + row * 20} l6,9 l6,-9`, t.dark, 3.5)),
  ) +
  shade('M230,114 L252,108 L266,150 L272,320 Q248,326 222,327 Q248,214 230,114Z') +
  path('M152,110 Q154,82 200,80 Q246,82 248,110 Q200,132 152,110Z', t.light) +
  path('M166,102 Q168,90 200,88 Q232,90 234,102 Q200,114 166,102Z', t.deep) +
  path('M129,300 Q200,312 271,300 L272,322 Q200,334 128,322Z', t.light) +
  repeat(12, (i) => line(`M${138 + i * 11.4},306 v18`, t.dark, 2.5)) +
  both(path('M72,270 L119,284 L112,302 Q88,308 66,292Z', t.light));

export const knitwearMotifs: Record<string, Motif> = {
  'T-shirt': tee,
  'Base layer top': baseLayer,
  Leggings: leggings,
  Socks: socks,
  Beanie: beanie,
  'Neck gaiter': gaiter,
  Gloves: gloves,
  Jumper: jumper,
};
