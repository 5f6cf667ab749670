import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: process.env.CHROMIUM, args:['--no-sandbox'] });
const js = process.argv[2]==='js';
for (const a of process.argv.slice(3)) { const [path,w,name,scheme]=a.split('|');
 const c = await b.newContext({ javaScriptEnabled: js, viewport:{width:+w,height:900}, colorScheme: scheme||'light' });
 const p = await c.newPage(); p.on('console',m=>{ if(m.type()!='log') console.log(path,m.text())});
 await p.goto(process.env.SITE_URL+path); await p.waitForTimeout(1800); await p.screenshot({path:'/work/q/'+name+'.png', fullPage:true}); await c.close(); }
await b.close();
