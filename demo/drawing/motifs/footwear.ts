import type { Tones } from '../colours';
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
  STEEL,
  shade,
  shine,
  stitches,
} from '../shapes';

const RUBBER = '#3b3945';

const laces = (count: number, colour: string): string =>
  repeat(count, (i) => {
    const x = 196 + i * 13 + (i > 3 ? (i - 3) * 6 : 0);
    const y = 140 + i * 20;
    return line(`M${x},${y} l26,-9`, colour, 5) + circle(x, y, 4.5, STEEL);
  });

const luggedSole = (top: number): string =>
  path(
    `M96,${top} H334 Q346,${top + 2} 344,${top + 18} L338,${top + 30} H98 Q90,${top + 16} 96,${top}Z`,
    RUBBER,
  ) +
  repeat(9, (i) => rect(104 + i * 26, top + 24, 16, 13, 3, RUBBER)) +
  path(`M98,${top - 8} H332 Q342,${top - 6} 340,${top + 4} H96Z`, '#cfc6b6');

const hikingBoots: Motif = (t) =>
  ground(216, 280) +
  path(
    'M112,122 Q154,104 208,118 L226,204 Q252,232 304,238 Q340,244 340,288 H100 Q112,210 112,122Z',
    t.base,
  ) +
  path('M174,120 L208,116 L228,206 Q240,224 262,232 L226,246 Q194,190 174,120Z', t.light) +
  path('M278,234 Q340,240 340,288 H270 Q258,258 278,234Z', t.dark) +
  path('M104,216 Q150,222 152,288 H100 Q104,250 104,216Z', t.dark) +
  path('M108,122 Q154,100 212,114 L214,134 Q160,122 110,142Z', t.deep) +
  line('M116,116 q-18,-22 4,-28', t.deep, 8) +
  stitches('M160,232 Q200,262 262,262', t.pale) +
  laces(5, t.deep) +
  shine('M122,150 Q140,144 156,142 Q152,180 150,204 Q136,200 118,202Z', 0.16) +
  luggedSole(292);

const hikingShoes: Motif = (t) =>
  ground(216, 280) +
  path(
    'M104,204 Q128,190 160,208 Q186,222 214,190 L236,186 Q256,230 306,238 Q340,246 340,288 H98 Q92,236 104,204Z',
    t.base,
  ) +
  path('M196,206 L236,184 Q250,218 276,232 L240,252 Q216,236 196,206Z', t.light) +
  path('M282,234 Q340,242 340,288 H272 Q262,258 282,234Z', t.dark) +
  path('M100,214 Q148,226 150,288 H98 Q94,244 100,214Z', t.dark) +
  path('M102,206 Q128,186 164,206 Q190,220 216,188 L222,200 Q192,236 160,222 Q130,206 100,220Z', t.deep) +
  repeat(4, (i) => line(`M${208 + i * 16},${216 + i * 9} l24,-14`, t.deep, 5)) +
  stitches('M158,246 Q210,272 264,266', t.pale) +
  luggedSole(292);

const mountainBoots: Motif = (t) =>
  ground(216, 284) +
  path('M106,92 Q152,74 206,90 L226,198 Q254,228 306,234 Q342,240 342,288 H98 Q110,200 106,92Z', t.base) +
  path('M176,92 L208,88 L230,200 Q242,220 264,228 L228,242 Q196,180 176,92Z', t.dark) +
  path('M102,92 Q152,70 210,86 L212,108 Q156,96 106,116Z', t.deep) +
  shade('M98,262 Q220,236 342,272 V292 H98Z', 0.35) +
  line('M112,86 q-18,-20 4,-28', t.deep, 8) +
  line('M108,180 Q160,176 208,196', t.deep, 4) +
  stitches('M112,188 Q160,184 210,206 M150,262 Q214,236 280,250', t.pale) +
  repeat(
    6,
    (i) =>
      line(`M${192 + i * 8.5},${116 + i * 20} l26,-8`, '#c8452f', 5) +
      circle(192 + i * 8.5, 116 + i * 20, 4.5, STEEL),
  ) +
  shine('M118,122 Q138,114 158,112 Q154,146 152,168 Q134,168 116,172Z', 0.18) +
  luggedSole(292);

const trailRunners: Motif = (t) =>
  ground(212, 284) +
  path(
    'M96,206 Q112,180 150,204 Q182,224 212,178 L238,174 Q266,226 318,240 Q346,250 342,284 H92 Q84,240 96,206Z',
    t.base,
  ) +
  path('M190,206 L238,172 Q254,206 280,226 L246,248 Q214,236 190,206Z', t.pale) +
  path('M130,278 Q160,232 208,236 L186,278Z M196,278 Q222,244 262,252 L246,278Z', t.pale) +
  path('M290,232 Q346,244 342,284 H282 Q270,254 290,232Z', t.dark) +
  path('M94,208 Q110,176 154,202 Q184,218 210,180 L218,192 Q186,240 148,218 Q116,198 92,226Z', t.deep) +
  repeat(4, (i) => line(`M${206 + i * 18},${208 + i * 9} l22,-16`, INK, 4.5)) +
  path('M84,276 Q210,262 346,276 Q356,290 344,306 L336,318 H98 Q78,300 84,276Z', '#f4efe6') +
  path('M92,306 H340 L330,326 H106Z', t.dark) +
  repeat(10, (i) => path(`M${106 + i * 23},324 h14 l-3,9 h-8Z`, RUBBER));

const sandals: Motif = (t) =>
  ground(206, 290) +
  line('M116,284 Q104,214 152,190 Q184,196 196,216', t.dark, 20) +
  line('M136,290 Q150,216 204,208 Q250,222 262,292', t.base, 24) +
  line('M240,292 Q252,246 288,244 Q316,256 322,296', t.light, 24) +
  line('M152,192 Q176,236 214,290', t.dark, 16) +
  rect(182, 202, 30, 24, 6, INK) +
  rect(276, 238, 22, 18, 5, INK) +
  rect(124, 214, 22, 20, 5, INK) +
  path(
    'M82,280 Q120,268 160,278 Q230,292 342,274 Q352,288 344,302 Q220,318 92,308 Q74,296 82,280Z',
    '#8e7a67',
  ) +
  path('M84,298 Q210,318 348,294 Q352,316 336,330 H104 Q80,324 84,298Z', RUBBER) +
  repeat(10, (i) => rect(112 + i * 22, 322, 12, 10, 3, RUBBER));

const slipper = (t: Tones): string =>
  path('M-128,20 Q-118,-14 -70,-10 Q-20,-6 6,-52 Q60,-60 104,-18 Q130,8 122,42 H-128Z', t.base) +
  path('M6,-52 Q-22,-8 -74,-8 Q-118,-12 -126,16 Q-60,24 -8,8 Q20,-6 6,-52Z', t.deep) +
  shade('M62,-46 Q84,-38 104,-18 Q130,8 122,42 H70 Q96,-2 62,-46Z', 0.13) +
  `<path d="M6,-50 Q22,-6 -6,12 Q-60,28 -124,20" fill="none" stroke="${t.pale}" stroke-width="5" stroke-dasharray="9 7" stroke-linecap="round"/>` +
  path('M-132,34 H126 Q132,48 118,56 H-122 Q-136,50 -132,34Z', '#d9c29a');

const slippers: Motif = (t) =>
  ground(200, 300, 326) +
  place(slipper({ ...t, base: t.dark, dark: t.deep }), 222, 216, 0.9) +
  place(slipper(t), 180, 276, 0.98);

const rainBoots: Motif = (t) =>
  ground(214, 270) +
  path(
    'M122,112 Q166,100 214,112 L220,212 Q240,232 292,240 Q336,248 336,292 H108 Q124,212 122,112Z',
    t.base,
  ) +
  path('M150,108 H188 L196,200 Q176,216 156,204Z', t.deep) +
  repeat(7, (i) => line(`M${154 + i * 5.4},114 l${2 + i * 0.6},88`, t.dark, 2)) +
  shine('M252,240 Q302,246 318,268 Q288,262 250,262Z', 0.4) +
  shine('M128,128 L142,126 Q140,200 132,260 L124,270 Q132,200 128,128Z', 0.25) +
  line('M128,112 q-8,-34 8,-34 q14,0 10,32', t.dark, 7) +
  line('M122,116 Q166,104 214,116', t.light, 6) +
  path('M104,284 H336 Q346,292 342,312 L338,328 H110 Q100,308 104,284Z', t.dark) +
  path('M108,316 H342 L338,332 H112Z', t.deep);

const gaiterLeg = (t: Tones): string =>
  path(
    'M-52,-120 Q0,-130 52,-120 Q62,-40 50,30 Q64,74 78,92 Q0,112 -66,92 Q-54,60 -48,30 Q-64,-40 -52,-120Z',
    t.base,
  ) +
  path('M-50,18 Q0,30 52,18 Q62,70 78,92 Q0,112 -66,92 Q-54,60 -50,18Z', t.deep) +
  shade('M24,-124 L52,-120 Q62,-40 50,30 Q64,74 78,92 Q60,98 40,100 Q44,0 24,-124Z', 0.14) +
  rect(-10, -124, 20, 222, 5, t.dark) +
  rect(-54, -116, 108, 12, 5, t.light) +
  rect(14, -117, 18, 14, 3, INK) +
  line('M-46,100 Q0,134 58,100', RUBBER, 6);

const gaiters: Motif = (t) =>
  ground(200, 260, 326) +
  place(gaiterLeg({ ...t, base: t.dark }), 262, 200, 0.96, 4) +
  place(gaiterLeg(t), 140, 206, 1, -4);

const waxTin: Motif = (t) =>
  ground(210, 260, 318) +
  path('M96,236 V282 Q96,318 200,318 Q304,318 304,282 V236Z', STEEL) +
  shade('M250,240 H304 V282 Q304,306 250,315Z', 0.2) +
  ellipse(200, 236, 104, 36, '#e9edf1') +
  ellipse(200, 238, 92, 30, t.light) +
  path('M150,236 Q180,222 214,238 Q236,250 262,236 Q236,262 196,254 Q166,248 150,236Z', t.base) +
  place(
    ellipse(0, 0, 66, 66, t.dark) +
      ellipse(0, 0, 56, 56, t.base) +
      circle(0, 0, 42, '#fbf6ec') +
      line('M-22,-6 h44 M-14,8 h28', t.deep, 4),
    290,
    176,
    0.98,
    14,
  );

export const footwearMotifs: Record<string, Motif> = {
  'Hiking boots': hikingBoots,
  'Hiking shoes': hikingShoes,
  'Mountain boots': mountainBoots,
  'Trail running shoes': trailRunners,
  Sandals: sandals,
  Slippers: slippers,
  'Rain boots': rainBoots,
  Gaiters: gaiters,
  'Leather wax': waxTin,
};
