import { launch } from 'chrome-launcher'; import lighthouse from 'lighthouse'; import { FLAGS } from './scripts/chromium.mjs';
const b = await launch({ chromePath: process.env.CHROMIUM, chromeFlags:['--headless=new',...FLAGS]});
const {lhr} = await lighthouse(process.env.SITE_URL+process.argv[2],{port:b.port,logLevel:'silent',onlyCategories:['performance']});
for (const r of lhr.audits['network-requests'].details.items) console.log(Math.round(r.networkRequestTime), Math.round(r.networkEndTime), r.transferSize, r.resourceType, r.statusCode, r.url.replace(/.*_app\//,'').slice(0,90), r.sessionTargetType||'');
console.log('LCP',lhr.audits['largest-contentful-paint'].numericValue,'FCP',lhr.audits['first-contentful-paint'].numericValue, JSON.stringify(lhr.audits['lcp-breakdown-insight']?.details||lhr.audits['largest-contentful-paint-element']?.details)?.slice(0,1200));
b.kill();
