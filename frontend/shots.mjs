import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: process.env.CHROMIUM });
const [,, out, ...urls] = process.argv;
for (const [w,h] of [[1280,900],[390,844]]) { const c = await b.newContext({ viewport: { width: w, height: h }, deviceScaleFactor: 1 }); const p = await c.newPage();
  for (const [i,u] of urls.entries()) { await p.goto(process.env.SITE_URL + u); await p.waitForLoadState('networkidle'); if (u.includes('cite')) { await p.locator('#insights').getByRole('button',{name:'Cite'}).first().click(); await p.waitForTimeout(600); await p.locator('#insights').screenshot({path: `${out}-${i}-${w}.png`}); } else await p.screenshot({ path: `${out}-${i}-${w}.png`, fullPage: true }); } }
await b.close();
