import { expect, it } from 'vitest';
import { findTerm } from './find-term.ts';

const SHORT = ['ass', 'but', 'cat', 'cock', 'cum', 'hot', 'peg', 'pot', 'sex', 'tit', 'ak', 'sos'];

it.each([
  'a cockpit',
  'a pegboard',
  'Scunthorpe, Essex and Sussex',
  'a bass in a glass class',
  'a classic cla$$ic',
  'T H E   C O C K P I T',
  'T H E C O C K P I T',
  'an A S S E M B L Y line',
  'plan b utter chaos',
  'plan b ut terns',
  'as s oon as possible',
  'Texas-style sausages',
  'gas-safe',
  'a b c d e f g',
  '50 mm f/1.8, 4k, 8k, 1080p, 50s and 60s',
  'seed 1337 --ar 16:9 --seed 5',
  'S.H.I.E.L.D. and the U.S.A.',
  'wow!but1er',
  '(at dusk:1.2)',
  'a red pen\nis on the table',
  'нот и большой рот',
  'grass|tree',
])('ordinary words meet no short term: %s', async (prompt) => {
  expect(await findTerm(SHORT, prompt)).toBeUndefined();
});

it.each([
  ['acat', 'a cat'],
  ['acat', 'a c at'],
  ['boob', 'bob'],
  ['bob', 'boob'],
  ['bob', 'bbob'],
  ['penis', 'pen\nis'],
  ['penis', 'pen is'],
  ['shield', 'S.H.I.E.L.'],
  ['xxx', 'xx'],
  ['*ass*', 'Texas-style sausages'],
  ['*ass*', 'as-seen'],
  ['*ass*', 'Texas-S'],
  ['*ass*', 'Vegas safe'],
  ['io', 'エロ'],
  ['137', 'seed 1 3 7'],
  ['big dog', 'a b1g and very nice, red dog'],
  ['and very', 'b1g and some nice, very d0g'],
  ['69', '1690'],
  ['69', '6:9'],
  ['69', '3.69'],
  ['88', '(best quality:1.88)'],
  ['ss', 'the U.S.S. Enterprise'],
  ['69', '69th'],
  ['gal', 'ga7'],
  ['ss', 's s'],
  ['leet', '1337'],
  ['disney', 'disneyland'],
  ['дал', 'лад'],
  ['色情', '红色,情侣'],
  ['色情', '红色 情侣'],
  ['が', 'か'],
  ['कम', 'काम'],
  ['กา', 'กู'],
  ['hi', 'a 4 1 b'],
])('%s is not in %s', async (pattern, prompt) => {
  expect(await findTerm([pattern], prompt)).toBeUndefined();
});
