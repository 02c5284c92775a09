import {
  circle,
  ellipse,
  FLAME,
  ground,
  INK,
  line,
  type Motif,
  path,
  place,
  rect,
  repeat,
  STEEL,
  STEEL_DARK,
  shade,
  shine,
  WOOD,
} from '../shapes';

const GLOW = '#ffdf8a';

const glow = (x: number, y: number, r: number): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${GLOW}" opacity="0.28"/><circle cx="${x}" cy="${y}" r="${r * 0.66}" fill="${GLOW}" opacity="0.35"/>`;

const headlamp: Motif = (t, subject) => {
  const strong = String(subject.attributes.brightness).startsWith('900');
  const lens = (x: number, r: number) =>
    circle(x, 250, r, INK) + circle(x, 250, r - 6, GLOW) + circle(x - r / 4, 250 - r / 4, r / 3, '#ffffff');
  const band = 'M72,196 A128,70 0 0 1 328,196';
  return (
    ground(200, 240, 330) +
    line(band, t.deep, 26) +
    line('M200,128 Q204,86 200,238', t.dark, 20) +
    (strong ? rect(160, 104, 80, 42, 14, INK) + rect(174, 118, 52, 8, 4, STEEL_DARK) : '') +
    line('M72,196 A128,70 0 0 0 328,196', t.dark, 30) +
    line('M72,196 A128,70 0 0 0 328,196', t.pale, 4) +
    rect(84, 224, 26, 34, 6, INK) +
    glow(200, 250, strong ? 112 : 92) +
    rect(strong ? 122 : 138, 208, strong ? 156 : 124, 96, 34, t.base) +
    shade(`M232,208 h${strong ? 12 : -4} q34,0 34,34 v28 q0,34 -34,34 h-20 q30,-50 ${strong ? 8 : 24},-96Z`) +
    (strong ? lens(164, 33) + lens(238, 33) : lens(200, 38)) +
    rect(182, 198, 36, 14, 6, '#c8452f')
  );
};

const lantern: Motif = (t) =>
  glow(200, 214, 148) +
  ground(200, 180) +
  line('M150,112 Q156,44 200,44 Q244,44 250,112', WOOD, 10) +
  rect(150, 104, 100, 26, 10, t.dark) +
  path('M142,130 H258 L270,262 H130Z', GLOW) +
  path('M150,136 H196 L190,258 H140Z', '#fff3cf') +
  line('M168,132 L162,262 M200,132 V262 M232,132 L238,262', t.base, 5) +
  path('M124,258 H276 L284,314 Q284,330 268,330 H132 Q116,330 116,314Z', t.base) +
  shade('M238,258 H276 L284,314 Q284,330 268,330 H238Z') +
  circle(200, 294, 20, t.deep) +
  line('M200,294 V280', GLOW, 4);

const stringLights: Motif = (t) => {
  const bulb = (x: number, y: number) =>
    glow(x, y + 24, 30) +
    rect(x - 7, y - 2, 14, 14, 4, INK) +
    path(`M${x - 12},${y + 12} h24 q6,22 -12,32 q-18,-10 -12,-32Z`, '#ffe9a8');
  return (
    ground(270, 170) +
    line('M28,90 Q110,160 200,104 Q290,50 372,116', INK, 4) +
    line('M372,116 Q388,220 296,224', INK, 4) +
    [
      [66, 116],
      [122, 130],
      [182, 114],
      [240, 84],
      [300, 78],
      [350, 98],
    ]
      .map(([x = 0, y = 0]) => bulb(x, y))
      .join('') +
    circle(268, 266, 62, t.base) +
    shade('M290,208 Q330,226 330,266 Q326,316 284,326 Q316,268 290,208Z', 0.12) +
    circle(268, 266, 40, t.dark) +
    repeat(
      3,
      (i) => `<circle cx="268" cy="266" r="${36 - i * 9}" fill="none" stroke="${INK}" stroke-width="4"/>`,
    ) +
    circle(268, 266, 8, t.pale)
  );
};

const oilLantern: Motif = (t) =>
  glow(200, 200, 130) +
  ground(200, 190) +
  line('M136,150 Q128,36 200,36 Q272,36 264,150', STEEL_DARK, 6) +
  line('M128,282 V128 Q128,100 160,96 M272,282 V128 Q272,100 240,96', t.base, 15) +
  path('M160,96 Q168,66 200,64 Q232,66 240,96Z', t.base) +
  rect(152, 92, 96, 16, 6, t.dark) +
  path('M164,108 H236 Q264,170 240,236 H160 Q136,170 164,108Z', '#fff3cf') +
  `<path d="M172,112 h14 q-26,60 -6,120 h-12 Q140,170 172,112Z" fill="#ffffff" opacity="0.7"/>` +
  path('M200,150 q26,32 8,60 q-8,12 -20,2 q-14,-18 0,-34 q4,8 8,4 q6,-12 4,-32Z', FLAME) +
  path('M200,186 q12,16 2,28 q-10,4 -10,-8 q0,-8 8,-20Z', GLOW) +
  path('M150,236 H250 L258,268 H142Z', t.dark) +
  path('M112,268 H288 L296,312 Q296,330 278,330 H122 Q104,330 104,312Z', t.base) +
  shade('M246,268 H288 L296,312 Q296,330 278,330 H244Z') +
  circle(282, 286, 10, STEEL) +
  shine('M120,278 h18 v42 h-20Z', 0.25);

const torch: Motif = (t) =>
  ground(186, 230, 316) +
  place(
    `<path d="M112,-42 L214,-96 V96 L112,42Z" fill="${GLOW}" opacity="0.5"/>` +
      path('M-130,-28 H40 V28 H-130 Q-142,28 -142,16 V-16 Q-142,-28 -130,-28Z', t.base) +
      path('M40,-30 L74,-46 H108 Q116,-46 116,-38 V38 Q116,46 108,46 H74 L40,30Z', t.dark) +
      rect(104, -40, 14, 80, 6, '#fff3cf') +
      shade('M-142,6 H40 L74,14 H116 V38 Q116,46 108,46 H74 L40,30 V28 H-130 Q-142,28 -142,16Z') +
      shine('M-126,-20 H34 V-12 H-126Z', 0.35) +
      repeat(8, (i) => line(`M${-104 + i * 13},-24 v48`, t.dark, 4)) +
      rect(12, -12, 22, 24, 8, '#c8452f') +
      line('M-128,-34 h58 q10,0 10,8', STEEL, 7),
    176,
    214,
    0.92,
    -28,
  );

const tableLamp: Motif = (t) =>
  glow(200, 200, 140) +
  ground(200, 170) +
  `<path d="M132,164 H268 L312,330 H88Z" fill="${GLOW}" opacity="0.25"/>` +
  path('M188,150 H212 L218,306 H182Z', t.dark) +
  path('M128,312 Q130,298 200,296 Q270,298 272,312 V322 Q272,332 200,332 Q128,332 128,322Z', t.base) +
  shade('M236,298 Q270,302 272,312 V322 Q272,330 230,331Z') +
  path('M92,160 Q98,70 200,66 Q302,70 308,160 Q200,180 92,160Z', t.base) +
  shade('M224,68 Q302,80 308,160 Q284,165 256,168 Q270,110 224,68Z') +
  shine('M114,140 Q124,92 176,80 Q138,106 134,146Z', 0.35) +
  ellipse(200, 164, 100, 11, '#fff3cf') +
  circle(200, 64, 7, STEEL);

export const lightingMotifs: Record<string, Motif> = {
  Headlamp: headlamp,
  Lantern: lantern,
  'String lights': stringLights,
  'Oil lantern': oilLantern,
  Torch: torch,
  'Table lamp': tableLamp,
};
