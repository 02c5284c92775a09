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
  STEEL_LIGHT,
  shade,
  shine,
  WOOD,
  WOOD_DARK,
} from '../shapes';

const canister = (x: number, y: number, colour: string, dark: string): string =>
  path(
    `M${x - 66},${y - 66} Q${x - 66},${y - 92} ${x - 22},${y - 96} H${x + 22} Q${x + 66},${y - 92} ${x + 66},${y - 66} V${y - 10} Q${x + 66},${y} ${x + 54},${y} H${x - 54} Q${x - 66},${y} ${x - 66},${y - 10}Z`,
    colour,
  ) +
  shade(
    `M${x + 26},${y - 95} Q${x + 66},${y - 92} ${x + 66},${y - 66} V${y - 10} Q${x + 66},${y} ${x + 54},${y} H${x + 30}Z`,
    0.18,
  ) +
  rect(x - 66, y - 56, 132, 30, 0, dark) +
  shine(`M${x - 56},${y - 84} h12 v80 h-12Z`, 0.25) +
  rect(x - 14, y - 108, 28, 16, 4, STEEL_DARK);

const flames = (x: number, y: number): string =>
  path(
    `M${x - 34},${y} q-8,-24 8,-38 q0,18 10,22 q-2,-30 16,-44 q2,26 16,32 q4,-10 4,-18 q18,22 12,46Z`,
    FLAME,
  ) + path(`M${x - 16},${y} q-4,-14 6,-22 q2,10 8,12 q4,-8 6,-16 q10,12 8,26Z`, '#ffd166');

const gasStove: Motif = (t) =>
  ground(200, 190) +
  canister(200, 330, '#d9a441', '#b9822c') +
  rect(188, 176, 24, 52, 4, STEEL_DARK) +
  rect(176, 200, 48, 12, 6, STEEL) +
  line('M224,206 h40 q14,0 14,14 v10', STEEL_DARK, 6) +
  rect(264, 226, 28, 12, 6, INK) +
  flames(200, 156) +
  rect(158, 154, 84, 24, 8, t.dark) +
  rect(164, 150, 72, 10, 5, STEEL_LIGHT) +
  line('M160,176 L124,142 L124,124 M240,176 L276,142 L276,124 M200,176 V122', STEEL_DARK, 7) +
  line('M104,122 H142 M258,122 H296 M186,122 H214', STEEL_DARK, 7);

const stoveSystem: Motif = (t) =>
  ground(200, 190) +
  path('M152,280 H248 V318 Q248,330 236,330 H164 Q152,330 152,318Z', '#8f97a3') +
  shade('M220,280 H248 V318 Q248,330 236,330 H220Z', 0.2) +
  rect(146, 250, 108, 32, 6, STEEL_DARK) +
  repeat(6, (i) => rect(156 + i * 16, 257, 8, 18, 3, i === 2 || i === 3 ? FLAME : INK)) +
  rect(248, 262, 42, 10, 5, INK) +
  path('M132,100 H268 V246 H132Z', t.base) +
  shade('M226,100 H268 V246 H226Z') +
  shine('M146,112 h14 v124 h-14Z', 0.22) +
  rect(126, 86, 148, 20, 8, STEEL_LIGHT) +
  rect(132, 70, 136, 20, 9, INK) +
  rect(188, 58, 24, 14, 6, INK) +
  line('M268,124 q46,-6 46,44 q0,44 -46,40', t.dark, 13) +
  rect(166, 144, 68, 54, 8, t.dark) +
  path('M200,152 q18,22 0,38 q-18,-16 0,-38Z', t.pale);

const campStove: Motif = (t) =>
  ground(200, 320) +
  path('M62,118 Q62,106 74,106 H326 Q338,106 338,118 V232 H62Z', t.dark) +
  path('M76,120 H324 V226 H76Z', t.deep) +
  line('M92,140 H180 M92,156 H150', t.base, 4) +
  path('M44,238 H356 L362,318 Q362,330 350,330 H50 Q38,330 38,318Z', t.base) +
  shade('M300,238 H356 L362,318 Q362,330 350,330 H300Z') +
  path('M54,230 H346 L356,252 H44Z', STEEL) +
  flames(126, 236) +
  flames(274, 236) +
  line('M70,240 H182 M218,240 H330 M126,226 V246 M274,226 V246', INK, 6) +
  circle(112, 290, 19, INK) +
  circle(288, 290, 19, INK) +
  line('M112,290 V276 M288,290 L298,280', t.pale, 4) +
  rect(176, 280, 48, 22, 6, t.pale);

const woodStove: Motif = () =>
  ground(200, 200) +
  flames(200, 146) +
  path('M126,146 H256 L262,330 H120Z', STEEL) +
  path('M256,146 L292,128 L298,306 L262,330Z', STEEL_DARK) +
  path('M126,146 L164,128 H292 L256,146Z', '#626b78') +
  path('M150,232 Q190,212 232,232 L236,304 H146Z', INK) +
  path('M164,304 q-4,-34 16,-50 q0,20 10,24 q4,-16 10,-22 q18,22 14,48Z', FLAME) +
  path('M178,304 q0,-18 10,-26 q10,10 10,26Z', '#ffd166') +
  line('M158,306 L232,292 M160,294 L226,308', WOOD_DARK, 9) +
  repeat(4, (i) => circle(148 + i * 30, 176, 7, '#626b78')) +
  repeat(4, (i) => circle(148 + i * 30, 202, 7, '#626b78')) +
  repeat(2, (i) => path(`M274,${172 + i * 48} l12,-7 v26 l-12,8Z`, INK)) +
  shine('M132,152 h14 l-3,170 h-16Z', 0.35);

const pot: Motif = (t) =>
  ground(190, 200) +
  path('M110,160 H270 V306 Q270,330 246,330 H134 Q110,330 110,306Z', t.base) +
  shade('M224,160 H270 V306 Q270,330 246,330 H224Z', 0.16) +
  shine('M124,172 h16 v140 q-16,-2 -16,-16Z', 0.3) +
  rect(102, 146, 176, 18, 8, t.light) +
  path('M106,146 Q190,112 274,146Z', t.dark) +
  rect(176, 112, 28, 18, 8, INK) +
  line('M270,194 h44 q16,0 16,16 v46 q0,16 -16,16 h-44', STEEL_DARK, 9) +
  line('M150,210 h24 M150,236 h16 M150,262 h24', t.deep, 3);

const cookset: Motif = (t) =>
  ground(200, 290) +
  path('M74,220 H238 V308 Q238,330 216,330 H96 Q74,330 74,308Z', t.base) +
  shade('M194,220 H238 V308 Q238,330 216,330 H194Z') +
  rect(66, 208, 180, 16, 8, t.light) +
  path('M100,128 H212 V192 Q212,208 196,208 H116 Q100,208 100,192Z', t.dark) +
  rect(94, 116, 124, 15, 7, t.light) +
  path('M98,116 Q156,84 214,116Z', t.dark) +
  rect(144, 86, 24, 14, 7, '#d0902f') +
  path('M232,296 H344 Q340,330 318,330 H258 Q236,330 232,296Z', t.dark) +
  rect(226, 286, 124, 13, 6, t.light) +
  line('M346,290 L384,266', INK, 11) +
  line('M74,250 L38,238', INK, 10) +
  shine('M86,232 h13 v84 q-13,-2 -13,-14Z', 0.2);

const enamelMug: Motif = (t) =>
  ground(190, 200) +
  line('M262,184 Q330,180 326,240 Q322,290 256,286', t.dark, 20) +
  path('M104,142 H272 L266,306 Q264,330 240,330 H136 Q112,330 110,306Z', t.base) +
  shade('M226,142 H272 L266,306 Q264,330 240,330 H214Z', 0.12) +
  shine('M120,160 h18 l4,146 q-16,0 -18,-14Z', 0.3) +
  ellipse(188, 142, 84, 17, STEEL_LIGHT) +
  ellipse(188, 143, 76, 13, t.deep) +
  place(
    path(
      'M-30,8 C-18,12 -10,6 -4,-2 C-2,-16 8,-22 20,-18 L30,-14 L21,-9 C22,4 12,16 -6,17 C-14,17 -20,16 -30,22 C-26,16 -26,12 -30,8Z',
      t.base === '#f2e6cf' ? '#35664f' : '#fbf6ec',
    ),
    186,
    236,
    1.35,
  );

const enamelPlates: Motif = (t) =>
  ground(200, 300, 322) +
  ellipse(200, 292, 150, 34, t.deep) +
  ellipse(200, 286, 150, 34, t.base) +
  ellipse(200, 284, 108, 20, t.dark) +
  place(
    circle(0, 0, 116, t.deep) +
      circle(0, 0, 111, t.base) +
      circle(0, 0, 80, t.dark) +
      circle(2, 3, 78, t.light) +
      shine('M-90,-40 Q-60,-92 0,-100 Q-50,-70 -74,-24Z', 0.35),
    200,
    170,
    1,
    0,
  );

const spork: Motif = (t) =>
  ground(200, 90, 340) +
  place(
    path(
      'M-26,-150 Q-34,-84 -14,-64 L-7,-58 V140 Q-7,154 0,154 Q7,154 7,140 V-58 L14,-64 Q34,-84 26,-150 L18,-150 L18,-112 L12,-112 L12,-150 L4,-150 L4,-112 L-4,-112 L-4,-150 L-12,-150 L-12,-112 L-18,-112 L-18,-150Z',
      t.base,
    ) +
      shade('M0,-100 V154 Q7,154 7,140 V-58 L14,-64 Q34,-84 26,-150 L18,-150 V-112 L0,-104Z', 0.14) +
      ellipse(0, -86, 14, 20, t.light) +
      rect(-3, 118, 6, 22, 3, INK),
    200,
    186,
    1.02,
    28,
  );

const skillet: Motif = (t) =>
  ground(186, 280, 326) +
  line('M262,142 L352,74', t.deep, 24) +
  circle(348, 77, 6, '#e3e0da') +
  circle(170, 216, 112, t.deep) +
  circle(170, 212, 112, t.base) +
  circle(170, 214, 92, t.dark) +
  path('M60,190 l-12,16 l14,14Z M278,190 l12,16 l-14,14Z', t.base) +
  path('M124,208 Q112,168 160,170 Q206,160 214,198 Q232,238 190,252 Q140,262 124,208Z', '#fbf6ec') +
  circle(168, 210, 22, '#f0b43c') +
  shine('M158,198 q10,-6 18,0 q-12,2 -16,10Z', 0.6) +
  shine('M84,172 Q112,122 168,118 Q120,140 96,188Z', 0.18);

const fireBowl: Motif = (t) =>
  ground(200, 290) +
  line('M116,268 L98,330 M284,268 L302,330 M200,290 V332', t.deep, 13) +
  flames(146, 206) +
  place(flames(0, 0), 206, 206, 1.7) +
  flames(262, 208) +
  line('M120,204 L270,190 M140,188 L284,206 M176,206 L230,176', WOOD_DARK, 17) +
  path('M52,200 Q200,222 348,200 Q330,296 200,296 Q70,296 52,200Z', t.base) +
  shade('M250,212 L348,200 Q330,296 200,296 Q288,276 250,212Z', 0.2) +
  line('M52,202 Q200,224 348,202', t.dark, 8) +
  shine('M74,220 Q92,268 140,282 Q104,250 96,224Z', 0.18);

const coolerBag: Motif = (t) =>
  ground(200, 260) +
  line('M146,160 Q146,84 200,84 Q254,84 254,160', INK, 12) +
  path('M90,160 H310 L318,312 Q318,330 298,330 H102 Q82,330 82,312Z', t.base) +
  shade('M262,160 H310 L318,312 Q318,330 298,330 H256Z') +
  path('M84,150 Q84,132 104,132 H296 Q316,132 316,150 V182 H84Z', t.light) +
  line('M92,178 H308', t.deep, 4) +
  rect(286, 172, 24, 11, 4, INK) +
  rect(124, 214, 152, 84, 14, t.dark) +
  line('M138,232 H262', t.pale, 4) +
  place(line('M0,-24 V24 M-21,-12 L21,12 M-21,12 L21,-12', t.pale, 5), 200, 266, 0.9) +
  line('M146,160 V330 M254,160 V330', INK, 8);

const waterFilter: Motif = (t) =>
  ground(200, 170) +
  path('M140,70 H260 Q274,120 266,180 Q256,206 226,210 H174 Q144,206 134,180 Q126,120 140,70Z', t.light) +
  `<path d="M136,124 Q170,110 200,124 Q236,138 266,122 Q272,160 264,182 Q254,206 226,210 H174 Q144,206 135,182 Q128,150 136,124Z" fill="#8ccbe0" opacity="0.85"/>` +
  rect(140, 60, 120, 16, 6, t.dark) +
  shine('M150,86 h14 q-8,50 0,90 h-12 Q142,130 150,86Z', 0.4) +
  rect(166, 208, 68, 24, 6, INK) +
  path('M164,232 H236 V288 Q236,300 224,300 H176 Q164,300 164,288Z', t.base) +
  shade('M212,232 H236 V288 Q236,300 224,300 H212Z') +
  repeat(5, (i) => line(`M${176 + i * 12},242 v48`, t.pale, 3)) +
  path('M186,300 H214 L208,318 H192Z', INK) +
  path('M200,320 q8,10 0,16 q-8,-6 0,-16Z', '#58a9c6');

const gasCartridge: Motif = (t) =>
  ground(200, 210) +
  path(
    'M112,180 Q112,142 164,136 H236 Q288,142 288,180 V308 Q288,330 266,330 H134 Q112,330 112,308Z',
    t.base,
  ) +
  shade('M232,136 H236 Q288,142 288,180 V308 Q288,330 266,330 H240Z', 0.16) +
  shine('M126,178 Q128,160 144,154 V316 H132 Q126,316 126,308Z', 0.25) +
  path('M112,182 Q200,196 288,182 V204 Q200,218 112,204Z', t.dark) +
  rect(176, 118, 48, 20, 6, STEEL) +
  rect(188, 98, 24, 24, 5, STEEL_DARK) +
  place(
    path('M0,-26 q22,24 8,44 q-8,10 -18,2 q-12,-14 0,-28 q4,10 8,8 q6,-8 2,-26Z', '#fbf6ec'),
    200,
    266,
    1.25,
  ) +
  line('M124,312 H276', t.dark, 4);

const firewood = (x: number, y: number): string =>
  ellipse(x, y, 12, 12, WOOD) + ellipse(x, y, 6, 6, WOOD_DARK);

const fireBowlWithWood: Motif = (t, subject) =>
  fireBowl(t, subject) + firewood(330, 318) + firewood(354, 318) + firewood(342, 298);

export const campKitchenMotifs: Record<string, Motif> = {
  'Gas stove': gasStove,
  'Stove system': stoveSystem,
  'Camp stove': campStove,
  'Wood stove': woodStove,
  Pot: pot,
  Cookset: cookset,
  'Enamel mug': enamelMug,
  'Enamel plates': enamelPlates,
  Cutlery: spork,
  Skillet: skillet,
  'Fire bowl': fireBowlWithWood,
  'Cooler bag': coolerBag,
  'Water filter': waterFilter,
  'Gas cartridge': gasCartridge,
};
