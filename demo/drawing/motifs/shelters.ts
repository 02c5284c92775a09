import {
  circle,
  ground,
  INK,
  line,
  type Motif,
  path,
  place,
  repeat,
  STEEL,
  shade,
  shine,
  WOOD,
  WOOD_DARK,
} from '../shapes';

const soloTent: Motif = (t) =>
  ground(200, 320, 322) +
  line('M150,150 L40,300 M150,150 L366,316', t.deep, 2) +
  path('M48,320 Q96,190 150,148 Q250,190 352,320Z', t.base) +
  shade('M150,148 Q250,190 352,320 L232,320 Q204,214 150,148Z', 0.16) +
  path('M150,150 Q112,226 104,320 L214,320 Q196,222 150,150Z', t.deep) +
  path('M150,150 Q112,226 104,320 L158,320 Q132,236 150,150Z', t.light) +
  line('M150,148 Q250,190 352,320', t.pale, 4) +
  line('M150,148 Q96,190 48,320', t.pale, 4) +
  circle(36, 304, 5, STEEL) +
  circle(370, 318, 5, STEEL);

/** A low shape with a long porch on each side. */
const lightTent: Motif = (t) =>
  ground(200, 340, 322) +
  line('M120,196 L26,318 M286,196 L376,318', t.deep, 2) +
  path('M40,320 Q84,200 160,138 Q204,122 250,138 Q322,200 362,320Z', t.base) +
  shade('M250,138 Q322,200 362,320 L250,320 Q262,210 210,127 Q232,130 250,138Z', 0.16) +
  path('M178,132 Q128,226 120,320 L246,320 Q246,214 214,128 Q196,126 178,132Z', t.deep) +
  path('M178,132 Q128,226 120,320 L160,320 Q150,220 186,129Z', t.light) +
  path('M160,320 H246 Q246,296 243,274 Q200,300 158,290Z', t.dark) +
  line('M160,138 Q84,200 40,320 M250,138 Q322,200 362,320', t.pale, 4) +
  line('M104,236 Q200,100 304,236', INK, 4) +
  shine('M72,272 Q100,206 148,162 Q110,220 96,300Z', 0.18) +
  circle(24, 320, 5, STEEL) +
  circle(378, 320, 5, STEEL);

const domeTent: Motif = (t, subject) => {
  const roomy = subject.attributes.sleeps === 3;
  const poles = line('M48,320 Q110,96 284,142 M352,320 Q290,96 116,142', '#3d4152', 4);
  const window = roomy
    ? path('M268,212 Q292,226 300,262 L272,262 Q272,236 268,212Z', t.deep) +
      line('M268,212 Q292,226 300,262 L272,262 Q272,236 268,212Z', t.pale, 3)
    : '';
  return (
    ground(200, 330, 322) +
    line('M84,220 L30,316 M316,220 L370,316', t.deep, 2) +
    path('M48,320 Q66,150 200,106 Q334,150 352,320Z', t.base) +
    shade('M200,106 Q334,150 352,320 L246,320 Q244,196 200,106Z', 0.16) +
    shine('M62,276 Q84,160 186,116 Q112,176 96,300Z', 0.16) +
    path('M200,108 Q150,216 142,320 L246,320 Q242,206 200,108Z', t.deep) +
    path('M200,108 Q150,216 142,320 L178,320 Q170,220 200,108Z', t.light) +
    path('M246,320 Q243,250 222,172 Q262,240 268,320Z', t.pale) +
    line('M200,106 Q66,150 48,320 M200,106 Q334,150 352,320', t.pale, 5) +
    line('M200,106 Q150,214 142,320 M200,106 Q244,206 246,320', t.dark, 3) +
    poles +
    window +
    circle(28, 318, 5, STEEL) +
    circle(372, 318, 5, STEEL)
  );
};

const tent: Motif = (t, subject) => {
  if (subject.attributes.sleeps === 1) return soloTent(t, subject);
  return subject.attributes.freestanding === 'yes' ? domeTent(t, subject) : lightTent(t, subject);
};

const tunnelTent: Motif = (t) =>
  ground(204, 340, 322) +
  line('M60,196 L20,316 M346,190 L382,316', t.deep, 2) +
  path('M40,320 L44,226 Q50,128 124,122 L286,122 Q352,140 362,320Z', t.base) +
  shade('M286,122 Q352,140 362,320 L262,320 Q270,170 236,122Z', 0.12) +
  path('M262,320 Q264,176 290,146 Q338,180 346,320Z', t.deep) +
  path('M262,320 Q264,176 290,146 Q284,220 292,320Z', t.light) +
  line('M124,122 Q70,170 66,320 M206,122 Q160,170 158,320 M286,122 Q252,170 254,320', t.pale, 6) +
  path('M88,214 Q92,190 102,180 L138,180 Q130,200 130,226 L88,226Z', t.pale) +
  path('M178,214 Q182,190 190,180 L228,180 Q222,200 222,226 L178,226Z', t.pale) +
  line('M108,182 Q106,204 108,226 M203,182 Q200,204 200,226', t.dark, 3) +
  circle(18, 318, 5, STEEL) +
  circle(384, 318, 5, STEEL);

const tarp: Motif = (t) =>
  ground(200, 300, 324) +
  line('M200,116 L200,324', WOOD_DARK, 8) +
  line('M62,238 L22,318 M338,238 L378,318', t.deep, 2) +
  path('M62,240 Q140,196 200,112 Q260,196 338,240 Q268,232 200,268 Q132,232 62,240Z', t.base) +
  path('M200,112 Q140,196 62,240 Q132,232 200,268Z', t.light) +
  shade('M200,112 Q260,196 338,240 Q268,232 200,268Z', 0.1) +
  line('M200,112 L200,268', t.dark, 3) +
  path('M128,324 Q150,296 196,298 L262,300 Q284,304 286,324Z', '#8f7a63') +
  path('M138,318 Q156,302 196,303 L258,305 Q272,308 276,318Z', '#b79d7e');

const tree = (x: number): string =>
  path(`M${x - 15},330 L${x - 12},60 L${x + 12},60 L${x + 15},330Z`, WOOD_DARK) +
  shade(`M${x + 2},60 L${x + 12},60 L${x + 15},330 L${x + 3},330Z`) +
  line(`M${x - 6},110 q4,20 0,40 M${x + 4},220 q-4,18 0,40`, '#7d5836', 3);

const hammock: Motif = (t) =>
  ground(70, 70) +
  ground(330, 70) +
  ground(200, 160, 326) +
  tree(62) +
  tree(338) +
  line('M62,136 L104,160 M338,136 L296,160', INK, 6) +
  path('M98,156 Q200,338 302,156 Q288,300 200,304 Q112,300 98,156Z', t.dark) +
  path('M98,156 Q126,286 200,288 Q274,286 302,156 Q268,318 200,318 Q132,318 98,156Z', t.base) +
  shine('M112,206 Q140,290 200,296 Q148,300 124,250Z', 0.25) +
  line('M98,156 Q140,246 200,252 Q260,246 302,156', t.pale, 4) +
  circle(100, 158, 7, STEEL) +
  circle(300, 158, 7, STEEL);

const footprint: Motif = (t) =>
  ground(200, 300, 316) +
  path('M200,150 L356,232 L200,316 L44,232Z', t.base) +
  path('M200,150 L356,232 L278,274 L122,191Z', t.light) +
  shade('M122,191 L278,274 L262,282 L108,199Z', 0.18) +
  path('M356,232 L330,236 L336,222Z', t.pale) +
  line('M122,191 L278,274', t.pale, 3) +
  repeat(4, (i) => {
    const [x, y] = [
      [200, 158],
      [340, 232],
      [200, 308],
      [60, 232],
    ][i] as [number, number];
    return circle(x, y, 8, STEEL) + circle(x, y, 3.5, t.deep);
  });

const peg = (colour: string, dark: string): string =>
  path('M-9,-104 L9,-104 L9,-88 L5,-80 L5,84 L0,106 L-5,84 L-5,-80 L-9,-88Z', colour) +
  path('M0,-80 L5,-80 L5,84 L0,106Z', dark) +
  line('M-4,-96 C-30,-112 -34,-76 -8,-82', '#e0a72e', 4);

const pegs: Motif = (t) =>
  ground(200, 210, 322) +
  repeat(5, (i) =>
    place(peg(i % 2 ? t.light : t.base, t.dark), 112 + i * 44, 212 + Math.abs(i - 2) * 7, 1, (i - 2) * 7),
  );

const woodTagged = (t: string): string =>
  place(path('M-22,-12 h44 v24 h-44Z', t) + circle(-14, 0, 3, WOOD), 0, 0);

const groundsheet: Motif = (t, subject) =>
  footprint(t, subject) + place(woodTagged(t.pale), 236, 262, 0.9, 28);

export const shelterMotifs: Record<string, Motif> = {
  Tent: tent,
  'Tunnel tent': tunnelTent,
  Tarp: tarp,
  Hammock: hammock,
  Footprint: groundsheet,
  Pegs: pegs,
};
