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
  STEEL_DARK,
  STEEL_LIGHT,
  shade,
  shine,
  WOOD,
  WOOD_DARK,
} from '../shapes';

const bean = (x: number, y: number, angle: number): string =>
  place(ellipse(0, 0, 13, 9, COFFEE) + line('M-11,0 Q-3,-5 0,0 Q4,5 11,0', '#3c2418', 2.5), x, y, 1, angle);

const handGrinder: Motif = (t, subject) => {
  const wide = subject.id.includes('48');
  const half = wide ? 54 : 38;
  return (
    ground(200, half * 3.4) +
    line(`M200,84 V66 Q200,58 210,58 L${wide ? 306 : 290},78`, STEEL_DARK, 10) +
    path(
      `M${wide ? 294 : 278},52 h28 q8,0 8,10 l-4,30 q-2,8 -10,8 h-16 q-8,0 -8,-8 l-4,-30 q0,-10 6,-10Z`,
      WOOD,
    ) +
    shade(`M${wide ? 312 : 296},52 h10 q8,0 8,10 l-4,30 q-2,8 -10,8 h-8Z`, 0.18) +
    path(`M${200 - half},98 Q200,76 ${200 + half},98 V112 H${200 - half}Z`, STEEL) +
    rect(200 - half, 110, half * 2, 138, 8, t.base) +
    shade(`M${200 + half * 0.35},110 H${200 + half - 8} q8,0 8,8 V240 q0,8 -8,8 H${200 + half * 0.35}Z`) +
    shine(`M${200 - half + 12},118 h12 v122 h-12Z`, 0.26) +
    repeat(5, (i) => rect(200 - half, 150 + i * 13, half * 2, 4, 2, t.dark)) +
    rect(200 - half - 3, 246, half * 2 + 6, 16, 6, wide ? WOOD : STEEL_DARK) +
    path(
      `M${200 - half},262 H${200 + half} L${200 + half - 4},318 Q${200 + half - 5},330 ${200 + half - 18},330 H${200 - half + 18} Q${200 - half + 5},330 ${200 - half + 4},318Z`,
      t.light,
    ) +
    shade(
      `M${200 + half * 0.35},262 H${200 + half} L${200 + half - 4},318 Q${200 + half - 5},330 ${200 + half - 18},330 H${200 + half * 0.3}Z`,
    ) +
    bean(104, 320, 20) +
    bean(82, 326, -30) +
    bean(298, 324, 60)
  );
};

const electricGrinder: Motif = (t) =>
  ground(200, 220) +
  path('M150,72 H250 L236,126 H164Z', '#dfe6ea') +
  path('M156,96 H244 L236,126 H164Z', COFFEE) +
  rect(142, 60, 116, 16, 7, INK) +
  path('M132,126 H268 Q282,126 282,142 V210 H118 V142 Q118,126 132,126Z', t.base) +
  shade('M232,126 H268 Q282,126 282,142 V210 H232Z') +
  circle(200, 166, 28, t.dark) +
  circle(200, 166, 19, STEEL_LIGHT) +
  line('M200,166 V150', INK, 5) +
  path('M206,210 H282 V316 H206Z', t.dark) +
  shade('M244,210 H282 V316 H244Z') +
  path('M148,210 H196 L188,236 H156Z', INK) +
  path('M138,252 H204 L200,312 H142Z', STEEL) +
  shine('M146,258 h10 l2,48 h-9Z', 0.5) +
  rect(108, 312, 184, 18, 8, t.base) +
  circle(262, 234, 8, '#e0a72e');

const dripper: Motif = (t) =>
  ground(200, 190) +
  path('M148,262 H252 L244,316 Q242,330 228,330 H172 Q158,330 156,316Z', '#e9eef1') +
  path('M152,286 H248 L244,316 Q242,330 228,330 H172 Q158,330 156,316Z', COFFEE) +
  line('M250,274 q34,0 30,28 q-4,18 -32,14', '#d4dbe0', 8) +
  line('M200,246 V284', COFFEE, 4) +
  rect(120, 238, 160, 16, 8, t.dark) +
  line('M278,150 q50,-6 44,34 q-6,30 -52,24', t.dark, 15) +
  path('M94,112 H306 L228,242 H172Z', t.base) +
  shade('M252,112 H306 L228,242 H206Z', 0.12) +
  line('M124,126 Q160,180 184,238 M168,126 Q184,190 194,238', t.dark, 3) +
  ellipse(200, 112, 106, 20, t.light) +
  path('M108,112 L124,84 H276 L292,112 Q200,132 108,112Z', PAPER) +
  ellipse(200, 108, 74, 12, COFFEE) +
  line('M172,70 q-10,-14 0,-26 M200,66 q-10,-14 0,-26 M228,70 q-10,-14 0,-26', '#ffffff', 5);

const paperFilters: Motif = (t) =>
  ground(200, 260) +
  repeat(4, (i) =>
    place(
      path('M-104,-90 Q0,-72 104,-90 L22,92 Q0,102 -22,92Z', [t.dark, t.base, t.dark, t.light][i] as string) +
        line('M86,-80 L16,86', '#c9b48f', 3),
      208 - i * 9,
      208 - i * 7,
      1,
      10 - i * 5,
    ),
  ) +
  path('M96,240 H304 V318 Q304,330 292,330 H108 Q96,330 96,318Z', '#c99d69') +
  shade('M248,240 H304 V318 Q304,330 292,330 H248Z') +
  rect(128, 262, 112, 46, 6, PAPER) +
  path('M150,270 h34 l-12,30 h-10Z', '#c99d69') +
  line('M196,278 h32 M196,290 h22', COFFEE, 4);

const server: Motif = () =>
  ground(200, 200) +
  path(
    'M164,92 H236 L240,128 Q290,184 282,280 Q276,330 244,330 H156 Q124,330 118,280 Q110,184 160,128Z',
    '#dcebf0',
  ) +
  path('M115,222 H285 Q288,254 282,280 Q276,330 244,330 H156 Q124,330 118,280 Q112,254 115,222Z', COFFEE) +
  ellipse(200, 222, 85, 10, '#7a5238') +
  path('M152,126 H248 L252,172 H148Z', WOOD) +
  repeat(4, (i) => circle(164 + i * 24, 142 + (i % 2) * 14, 3, WOOD_DARK)) +
  line('M150,150 H250', WOOD_DARK, 4) +
  path('M156,84 H244 L238,104 H162Z', '#e9f2f5') +
  shine('M132,206 Q138,184 156,176 Q140,220 146,306 Q124,276 132,206Z', 0.55) +
  line('M262,216 h14 M266,248 h12 M262,280 h14', '#ffffff', 4);

const spout = (colour: string): string =>
  line('M136,286 Q82,284 92,214 Q98,160 54,152', colour, 17) + line('M62,152 L42,150', colour, 11);

const kettle: Motif = (t) =>
  ground(220, 230) +
  spout(t.dark) +
  line('M262,168 Q366,150 346,296', INK, 8) +
  line('M342,206 Q352,250 344,300', WOOD, 20) +
  path('M150,152 H284 L304,308 Q306,330 282,330 H152 Q128,330 130,308Z', t.base) +
  shade('M242,152 H284 L304,308 Q306,330 282,330 H250Z') +
  shine('M158,166 h18 l-12,146 h-20Z', 0.4) +
  ellipse(217, 152, 67, 14, t.light) +
  ellipse(217, 148, 50, 9, t.dark) +
  line('M217,146 V128', STEEL_DARK, 8) +
  circle(217, 122, 12, WOOD);

const electricKettle: Motif = (t) =>
  ground(220, 250) +
  place(
    spout(t.dark) +
      line('M270,172 H336 Q350,172 348,190 L336,286', INK, 17) +
      path('M152,150 H276 L300,302 H132Z', t.base) +
      shade('M236,150 H276 L300,302 H250Z') +
      shine('M158,162 h16 l-12,132 h-18Z', 0.25) +
      ellipse(214, 150, 62, 12, t.light) +
      rect(204, 124, 20, 22, 8, INK),
    0,
    -14,
  ) +
  path(
    'M112,292 H330 Q340,292 342,302 L346,320 Q346,330 334,330 H108 Q96,330 98,320 L102,302 Q104,292 112,292Z',
    t.dark,
  ) +
  rect(128, 300, 76, 24, 6, '#1f2430') +
  `<text x="166" y="319" font-family="monospace" font-size="18" font-weight="700" text-anchor="middle" fill="#8fe3c0">94°</text>` +
  circle(306, 312, 11, STEEL_LIGHT);

const frenchPress: Motif = (t) =>
  ground(190, 220) +
  line('M200,116 V54', STEEL_DARK, 6) +
  circle(200, 48, 13, WOOD) +
  line('M262,158 H306 Q330,158 330,184 V262 Q330,288 306,288 H262', WOOD, 17) +
  rect(138, 130, 124, 190, 10, '#dcebf0') +
  rect(138, 206, 124, 114, 10, COFFEE) +
  rect(138, 196, 124, 12, 4, STEEL_DARK) +
  shine('M150,140 h14 v170 h-14Z', 0.5) +
  path('M130,128 Q132,104 200,100 Q268,104 270,128 V140 H130Z', t.base) +
  shade('M226,102 Q268,106 270,128 V140 H226Z') +
  path('M132,126 L108,118 L130,144Z', t.dark) +
  rect(130, 166, 140, 11, 5, t.base) +
  rect(130, 252, 140, 11, 5, t.base) +
  line('M142,140 V326 M258,140 V326 M200,176 V252', t.base, 8) +
  rect(126, 314, 148, 16, 8, t.dark);

const mokaPot: Motif = (t) =>
  ground(200, 190) +
  line('M270,118 Q340,112 332,172 L324,206', INK, 20) +
  path('M132,116 H268 L246,206 H154Z', t.base) +
  path('M132,116 L102,104 L140,150Z', t.dark) +
  shade('M222,116 H268 L246,206 H214Z') +
  path('M150,124 h20 l8,80 h-16Z', t.light) +
  path('M138,112 Q150,84 200,82 Q250,84 262,112Z', t.dark) +
  circle(200, 74, 12, INK) +
  rect(148, 204, 104, 20, 8, STEEL_DARK) +
  path('M150,224 H250 L270,318 Q270,330 258,330 H142 Q130,330 130,318Z', t.base) +
  shade('M220,224 H250 L270,318 Q270,330 258,330 H228Z') +
  path('M158,228 h18 l-4,96 h-24Z', t.light) +
  circle(206, 268, 9, STEEL_DARK) +
  circle(206, 268, 4, '#d0902f');

const travelBrewer: Motif = (t) =>
  ground(200, 180) +
  path('M154,50 H246 V196 H154Z', t.light) +
  shine('M164,58 h12 v132 h-12Z', 0.4) +
  rect(144, 40, 112, 16, 8, t.dark) +
  rect(138, 136, 124, 118, 10, t.base) +
  `<rect x="146" y="190" width="108" height="58" rx="6" fill="${COFFEE}" opacity="0.75"/>` +
  shade('M228,136 H252 q10,0 10,10 V244 q0,10 -10,10 H228Z') +
  line('M152,164 h22 M152,182 h14', t.pale, 4) +
  rect(118, 248, 164, 17, 8, t.deep) +
  path('M136,266 H264 L258,318 Q256,330 244,330 H156 Q144,330 142,318Z', '#f2e6cf') +
  line('M262,280 q34,-2 30,22 q-6,16 -34,14', '#d9c9a8', 9) +
  rect(136, 264, 128, 7, 3, '#35664f');

const scale: Motif = (t) =>
  ground(200, 280, 318) +
  path('M68,250 H332 L350,300 Q350,314 336,314 H64 Q50,314 50,300Z', t.base) +
  path('M92,214 H308 L332,262 H68Z', t.light) +
  shade('M50,300 L56,284 H344 L350,300 Q350,314 336,314 H64 Q50,314 50,300Z') +
  rect(146, 272, 108, 30, 6, '#1f2430') +
  `<text x="200" y="294" font-family="monospace" font-size="21" font-weight="700" text-anchor="middle" fill="#9fe8ff">18.0 g</text>` +
  circle(104, 288, 11, STEEL) +
  circle(296, 288, 11, STEEL) +
  path('M144,136 H256 L250,222 Q248,236 234,236 H166 Q152,236 150,222Z', '#cc7656') +
  shade('M224,136 H256 L250,222 Q248,236 234,236 H218Z') +
  ellipse(200, 136, 56, 12, '#b5624a') +
  bean(182, 134, 20) +
  bean(208, 132, -30) +
  bean(228, 137, 40) +
  bean(166, 138, 80);

const pitcher: Motif = (t) =>
  ground(200, 200) +
  line('M262,172 Q338,164 330,230 Q322,286 264,282', t.dark, 16) +
  path(
    'M118,128 Q92,118 84,102 L140,116 Q200,104 268,122 Q260,190 278,260 Q286,330 250,330 H140 Q104,330 112,260 Q132,190 118,128Z',
    t.base,
  ) +
  shade('M228,114 L268,122 Q260,190 278,260 Q286,330 250,330 H224 Q250,230 228,114Z') +
  shine('M134,140 Q152,190 134,262 Q132,304 146,318 Q120,314 124,262 Q142,200 134,140Z', 0.5) +
  path('M90,104 L140,118 Q200,106 262,122 Q200,138 140,132 Q108,126 90,104Z', PAPER);

const canister: Motif = (t) =>
  ground(200, 210) +
  path('M116,146 H284 V314 Q284,330 268,330 H132 Q116,330 116,314Z', t.base) +
  shade('M232,146 H284 V314 Q284,330 268,330 H232Z') +
  shine('M130,156 h16 v164 h-16Z', 0.25) +
  rect(108, 116, 184, 34, 10, t.dark) +
  path('M122,116 Q126,92 200,90 Q274,92 278,116Z', t.light) +
  circle(200, 98, 10, INK) +
  line('M292,132 q20,4 16,36 h-14', STEEL_DARK, 7) +
  rect(156, 190, 88, 84, 8, PAPER) +
  bean(188, 222, -30) +
  bean(212, 230, 30) +
  line('M172,256 h56', COFFEE, 4);

const leverEspresso: Motif = (t) =>
  ground(196, 250) +
  line('M188,116 L330,40', STEEL_DARK, 14) +
  line('M300,56 L352,28', WOOD, 24) +
  rect(92, 308, 216, 22, 10, t.dark) +
  path('M232,118 H272 L280,310 H230Z', t.base) +
  shade('M252,118 H272 L280,310 H254Z') +
  rect(140, 92, 138, 40, 14, t.base) +
  rect(164, 124, 56, 60, 8, STEEL) +
  shine('M172,130 h10 v48 h-10Z', 0.6) +
  path('M148,182 H236 L230,214 H154Z', STEEL_DARK) +
  line('M150,200 L82,206', WOOD, 20) +
  line('M192,214 V244', COFFEE, 5) +
  path('M164,256 H220 L214,300 Q212,308 204,308 H180 Q172,308 170,300Z', '#f2e6cf') +
  ellipse(192, 256, 28, 6, COFFEE) +
  circle(252, 112, 20, STEEL_LIGHT) +
  `<circle cx="252" cy="112" r="20" fill="none" stroke="${INK}" stroke-width="4"/>` +
  line('M252,112 L262,102', '#c8452f', 4);

const coldBrew: Motif = (t) =>
  ground(200, 150) +
  path(
    'M172,104 H228 V134 Q262,158 262,196 V306 Q262,330 238,330 H162 Q138,330 138,306 V196 Q138,158 172,134Z',
    '#dcebf0',
  ) +
  path('M138,200 H262 V306 Q262,330 238,330 H162 Q138,330 138,306Z', COFFEE) +
  `<rect x="178" y="120" width="44" height="186" rx="12" fill="#3c2418" opacity="0.55"/>` +
  repeat(6, (i) => `<path d="M180,${150 + i * 24} h40" stroke="#ffffff" stroke-width="2" opacity="0.22"/>`) +
  path('M158,78 Q158,62 176,60 H224 Q240,62 242,78 L246,112 H154Z', t.base) +
  path('M242,78 l22,6 l-20,14Z', t.base) +
  shade('M214,60 H224 Q240,62 242,78 L246,112 H214Z') +
  shine('M150,190 h14 v124 q-14,-2 -14,-14Z', 0.45) +
  rect(224, 226, 24, 60, 5, PAPER);

export const coffeeGearMotifs: Record<string, Motif> = {
  'Hand grinder': handGrinder,
  'Electric grinder': electricGrinder,
  Dripper: dripper,
  'Paper filters': paperFilters,
  'Coffee server': server,
  Kettle: kettle,
  'Electric kettle': electricKettle,
  'French press': frenchPress,
  'Moka pot': mokaPot,
  'Travel brewer': travelBrewer,
  Scale: scale,
  'Milk pitcher': pitcher,
  Canister: canister,
  'Espresso maker': leverEspresso,
  'Cold brew bottle': coldBrew,
};
