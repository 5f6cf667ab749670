// Pictures of a running system as small WebP files: the few that README shows in FEW, every public
// page in every look in ALL. DRAWN has further pictures for README, as PNG.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { addresses } from './addresses.mjs';
import { FLAGS } from './chromium.mjs';

const { SITE_URL, API_URL, CHROMIUM, FEW, ALL, DRAWN } = process.env;
/** Around what is printed on A4 (print.css), at 96 dots per inch. */
const MARGIN = 68;
const PAPER = { width: 794 - 2 * MARGIN, height: 1123 - 2 * MARGIN };
const SHEET = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
const LOOKS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, colorScheme: 'dark' },
  print: { viewport: PAPER, print: true },
};
const README = { home: '/', pack: '/sessions/2026-10-15' };

const browser = await chromium.launch({
  ...(CHROMIUM && { executablePath: CHROMIUM }),
  args: FLAGS,
});
const failed = [];

async function take(path, { print, ...look }, whole) {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...look,
  });
  try {
    const page = await context.newPage();
    if (print) await page.emulateMedia({ media: 'print' });
    await page.goto(SITE_URL + path, { waitUntil: 'networkidle' });
    // The site's letters are used from a second visit at the latest.
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const picture = await page.screenshot({ fullPage: whole });
    return print
      ? sharp(picture)
          .extend({ ...SHEET, background: '#fff' })
          .png()
          .toBuffer()
      : picture;
  } finally {
    await context.close();
  }
}

async function write(folder, name, picture, width) {
  const image = sharp(picture).resize({ width, withoutEnlargement: true });
  const { height } = await sharp(picture).metadata();
  // WebP ends at 16383 pixels.
  if (height > 16_000) image.resize({ height: 16_000, width, fit: 'inside' });
  const file = await image.webp({ quality: 80, effort: 6, smartSubsample: true }).toBuffer();
  writeFileSync(join(folder, `${name}.webp`), file);
  return file.length;
}

for (const folder of [FEW, ALL]) mkdirSync(folder, { recursive: true });
for (const old of readdirSync(ALL)) rmSync(join(ALL, old), { recursive: true });

try {
  for (const [name, path] of Object.entries(README)) {
    const picture = await take(path, { viewport: { width: 1140, height: 900 } }, false);
    print(join(FEW, name), await write(FEW, name, picture, 760));
  }
  for (const file of readdirSync(DRAWN).filter((name) => name.endsWith('.png'))) {
    const name = file.replace('.png', '');
    print(join(FEW, name), await write(FEW, name, join(DRAWN, file), 460));
  }
  for (const { route, path } of await addresses(API_URL)) {
    const name = route.replace(/^\/$/, 'home').replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '');
    const sizes = [];
    for (const [look, settings] of Object.entries(LOOKS)) {
      try {
        sizes.push(await write(ALL, `${name}-${look}`, await take(path, settings, true)));
      } catch (error) {
        failed.push(`${path}, ${look}: ${error.message.split('\n')[0]}`);
      }
    }
    print(
      path,
      sizes.reduce((sum, bytes) => sum + bytes, 0),
    );
  }
} finally {
  await browser.close();
}
for (const failure of failed) console.error(failure);
if (failed.length) process.exit(1);
console.log(`  all of them in ${ALL}`);

function print(what, bytes) {
  console.log(`  ${what.padEnd(48)} ${(bytes / 1000).toFixed(0).padStart(5)} kB`);
}
