import {
  both,
  circle,
  ellipse,
  ground,
  INK,
  lark,
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
  WOOD,
} from '../shapes';

const buckle = (x: number, y: number): string => rect(x - 9, y - 7, 18, 14, 4, INK);

/** Smaller packs of the same make are drawn smaller. */
const sized = (content: string, scale: number): string =>
  place(content, 200 * (1 - scale), 330 * (1 - scale), scale);

const fullTrekkingPack: Motif = (t) =>
  ground(200, 230) +
  both(path('M136,286 Q92,292 74,268 Q70,250 92,248 L138,252Z', t.deep)) +
  both(rect(98, 188, 44, 100, 16, t.dark)) +
  path('M128,130 Q200,112 272,130 L282,306 Q280,330 252,330 L148,330 Q120,330 118,306Z', t.base) +
  shade('M232,120 Q256,124 272,130 L282,306 Q280,330 252,330 L226,330 Q246,220 232,120Z') +
  path('M120,122 Q116,74 160,68 L240,68 Q284,74 280,122 Q200,146 120,122Z', t.light) +
  shade('M238,68 Q284,74 280,122 Q260,130 240,132 Q256,98 238,68Z', 0.12) +
  line('M176,68 Q200,44 224,68', INK, 7) +
  rect(148, 196, 104, 112, 18, t.dark) +
  line('M164,214 H236', t.pale, 4) +
  line('M156,128 V196 M244,128 V196', INK, 6) +
  buckle(156, 162) +
  buckle(244, 162) +
  rect(172, 88, 56, 14, 7, t.dark) +
  line('M104,214 H138 M262,214 H296', t.pale, 3) +
  place(path('M-14,8 L0,-12 L14,8Z', t.pale), 200, 262);

const trekkingPack: Motif = (t, subject) =>
  sized(fullTrekkingPack(t, subject), subject.id.includes('45') ? 0.86 : 1);

const fullDaypack: Motif = (t) =>
  ground(200, 200) +
  both(path('M132,262 Q100,262 104,212 L134,204Z', t.dark)) +
  path(
    'M124,180 Q124,84 200,80 Q276,84 276,180 L282,304 Q280,330 250,330 L150,330 Q120,330 118,304Z',
    t.base,
  ) +
  shade('M214,81 Q276,88 276,180 L282,304 Q280,330 250,330 L228,330 Q258,200 214,81Z') +
  line('M178,84 Q200,56 222,84', INK, 8) +
  line('M140,196 Q138,108 200,106 Q262,108 260,196', t.deep, 4) +
  path('M142,216 Q200,204 258,216 L262,306 Q200,322 138,306Z', t.light) +
  shade('M226,210 L258,216 L262,306 L234,312Z', 0.1) +
  line('M152,232 Q200,222 248,232', t.deep, 4) +
  rect(242, 228, 7, 20, 3, t.pale) +
  rect(184, 132, 32, 40, 8, t.dark) +
  place(path('M-11,7 L0,-10 L11,7Z', t.pale), 200, 152) +
  line('M120,240 L138,244 M280,240 L262,244', t.deep, 4);

const daypack: Motif = (t, subject) => sized(fullDaypack(t, subject), subject.id.includes('18') ? 0.84 : 1);

const rollTop: Motif = (t) =>
  ground(200, 200) +
  path('M128,130 L272,130 L280,306 Q278,330 250,330 L150,330 Q122,330 120,306Z', t.base) +
  shade('M232,130 L272,130 L280,306 Q278,330 250,330 L222,330 Q240,230 232,130Z') +
  path('M124,78 Q200,66 276,78 L274,136 Q200,148 126,136Z', t.light) +
  line('M126,98 Q200,86 274,98 M126,118 Q200,108 274,118', t.dark, 3) +
  rect(110, 88, 20, 34, 6, INK) +
  rect(270, 88, 20, 34, 6, INK) +
  rect(190, 72, 20, 150, 6, WOOD) +
  rect(184, 198, 32, 26, 5, STEEL) +
  rect(191, 205, 18, 12, 3, WOOD) +
  path('M142,240 H258 L262,308 Q200,318 138,308Z', t.dark) +
  stitches('M150,250 H250', t.pale) +
  rect(176, 262, 48, 26, 4, WOOD) +
  place(lark('#5b3a29'), 200, 274, 0.42);

const duffel: Motif = (t) =>
  ground(200, 300) +
  path('M84,196 Q84,176 110,176 H296 Q338,186 338,250 Q338,318 296,326 H110 Q84,326 84,306Z', t.base) +
  ellipse(90, 251, 34, 75, t.dark) +
  ellipse(90, 251, 22, 56, t.base) +
  shade('M130,300 Q240,312 334,276 Q328,320 296,326 H110 Q120,318 130,300Z', 0.16) +
  shine('M130,190 H296 Q316,196 324,214 H130Z', 0.2) +
  line('M118,204 H322', t.deep, 5) +
  rect(290, 197, 22, 9, 4, t.pale) +
  line('M158,326 V190 Q160,128 208,128 Q256,128 258,190 V326', INK, 13) +
  line('M196,128 h24', t.light, 17) +
  rect(170, 232, 76, 48, 10, t.dark) +
  place(lark(t.pale), 208, 256, 0.7);

const tote: Motif = (t) =>
  ground(200, 220) +
  line('M150,166 Q150,60 200,60 Q250,60 250,166', t.dark, 14) +
  path('M100,150 H300 L316,318 Q316,330 302,330 H98 Q84,330 84,318Z', t.base) +
  shade('M248,150 H300 L316,318 Q316,330 302,330 H262 Q276,240 248,150Z', 0.1) +
  line('M150,152 V182 M250,152 V182', t.dark, 14) +
  line('M100,158 H300', t.dark, 4) +
  place(lark(t.base === '#e8dcc2' ? '#35664f' : PALE_BIRD), 202, 246, 1.5);

const PALE_BIRD = '#fbf6ec';

const hipPack: Motif = (t) =>
  ground(200, 230, 300) +
  line('M104,214 Q40,180 52,132 Q90,84 200,84 Q310,84 348,132 Q360,180 296,214', INK, 15) +
  rect(176, 70, 48, 28, 6, '#4c4a5a') +
  path('M92,196 Q200,168 308,196 Q326,270 284,292 Q200,312 116,292 Q74,270 92,196Z', t.base) +
  shade('M270,186 L308,196 Q326,270 284,292 Q258,298 236,300 Q292,250 270,186Z') +
  line('M104,208 Q200,180 296,208', t.deep, 5) +
  rect(276, 200, 9, 26, 4, t.pale) +
  path('M126,232 Q200,214 274,232 L268,276 Q200,290 132,276Z', t.light) +
  line('M136,240 Q200,226 264,240', t.dark, 3);

const dryBag: Motif = (t) =>
  ground(200, 190) +
  path('M126,140 Q200,128 274,140 L282,300 Q280,330 200,330 Q120,330 118,300Z', t.base) +
  shade('M232,133 L274,140 L282,300 Q280,330 216,330 Q252,240 232,133Z') +
  shine('M142,156 L162,152 L156,300 L138,296Z', 0.3) +
  path('M122,92 Q200,80 278,92 L276,146 Q200,158 124,146Z', t.light) +
  line('M124,108 Q200,98 276,108 M124,126 Q200,116 276,126', t.dark, 3) +
  line('M126,100 Q108,60 168,56 M274,100 Q292,60 232,56', INK, 11) +
  rect(164, 44, 72, 24, 7, INK) +
  rect(186, 48, 28, 16, 4, '#5d5b6b') +
  circle(200, 232, 34, t.dark) +
  path('M200,208 Q222,236 200,254 Q178,236 200,208Z', t.pale);

const packingCubes: Motif = (t) =>
  ground(200, 280) +
  repeat(3, (i) => {
    const width = 240 - i * 46;
    const x = 200 - width / 2;
    const y = 252 - i * 76;
    const fill = [t.base, t.light, t.dark][i] as string;
    return (
      rect(x, y, width, 78, 20, fill) +
      shade(
        `M${x + width * 0.72},${y} h${width * 0.2} q20,0 20,20 v38 q0,20 -20,20 h-${width * 0.26}Z`,
        0.12,
      ) +
      rect(x + 26, y + 22, width - 82, 34, 9, t.pale) +
      repeat(Math.floor((width - 90) / 10), (n) => line(`M${x + 32 + n * 10},${y + 26} v26`, fill, 1.6)) +
      line(`M${x + 16},${y + 11} H${x + width - 16}`, t.deep, 3) +
      line(`M${x + width - 30},${y + 28} q16,10 0,22`, t.deep, 6)
    );
  });

const rainCover: Motif = (t) =>
  ground(200, 200) +
  line('M176,76 Q200,48 224,76', INK, 8) +
  path(
    'M126,120 Q134,66 200,66 Q266,66 274,120 Q296,230 282,306 Q268,330 200,330 Q132,330 118,306 Q104,230 126,120Z',
    t.base,
  ) +
  shade('M222,67 Q266,72 274,120 Q296,230 282,306 Q270,328 216,330 Q272,210 222,67Z') +
  shine('M146,104 Q168,82 196,80 Q160,140 156,280 Q130,200 146,104Z', 0.3) +
  line('M130,296 Q200,316 270,296 M124,276 q20,14 34,16 M276,276 q-20,14 -34,16', t.dark, 4) +
  path('M136,206 H264 L266,226 H134Z', STEEL) +
  place(path('M-15,10 L0,-14 L15,10Z', t.deep), 200, 158);

const barBag: Motif = (t) =>
  ground(200, 200, 322) +
  line('M46,150 Q60,120 110,120 H290 Q340,120 354,150', INK, 13) +
  line('M40,162 q-8,30 12,40 M360,162 q8,30 -12,40', '#5d5b6b', 16) +
  line('M200,120 V70', STEEL, 14) +
  path(
    'M104,164 Q104,140 132,140 H268 Q296,140 296,164 V288 Q296,312 268,312 H132 Q104,312 104,288Z',
    t.base,
  ) +
  shade('M248,140 H268 Q296,140 296,164 V288 Q296,312 268,312 H232 Q260,230 248,140Z') +
  path('M98,158 Q98,132 130,132 H270 Q302,132 302,158 V190 Q200,204 98,190Z', t.light) +
  rect(136, 146, 128, 36, 8, t.pale) +
  line('M152,120 V230 M248,120 V230', INK, 9) +
  buckle(152, 214) +
  buckle(248, 214) +
  place(path('M-14,10 L0,-12 L14,10Z', t.pale), 200, 260);

export const bagMotifs: Record<string, Motif> = {
  'Trekking backpack': trekkingPack,
  Daypack: daypack,
  'Roll-top backpack': rollTop,
  'Duffel bag': duffel,
  'Tote bag': tote,
  'Hip pack': hipPack,
  'Dry bag': dryBag,
  'Packing cubes': packingCubes,
  'Rain cover': rainCover,
  'Bar bag': barBag,
};
