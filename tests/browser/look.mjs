// node look.mjs KIND|PATH WIDTH [dark] : slices of 1400 px
import { launch, open, disk } from './chromium.mjs';
import { kinds } from './site.mjs';
import { mkdirSync } from 'node:fs';
const root = disk('/tmp/h4s/site'); const d='/tmp/h4s/shots'; mkdirSync(d,{recursive:true});
const b = await launch(); const [w, scheme, ...names] = process.argv.slice(2); const width=+w;
const c = await b.newContext({viewport:{width,height:800}, colorScheme: scheme});
for (const k of names) { const page = await open(c, root, kinds[k] ?? k); const h = await page.evaluate(()=>document.documentElement.scrollHeight);
 const step = width>900?1500:1100; const n=Math.ceil(h/step);
 const name=k.replace(/\W/g,'_');
 if (width>900) for (let i=0;i<n;i++) await page.screenshot({path:`${d}/${name}-${width}-${scheme}-${i}.png`, fullPage:true, clip:{x:0,y:i*step,width,height:Math.min(step,h-i*step)}});
 else { // contact sheet: columns side by side
   await page.screenshot({path:`${d}/full.png`, fullPage:true});
   const {readFileSync}=await import('node:fs'); const data=readFileSync(`${d}/full.png`).toString('base64');
   const per=4; for (let s=0;s*per<n;s++){ const q=await c.browser().newContext({viewport:{width:(width+20)*per,height:step}}).then(x=>x.newPage());
   await q.setContent(`<body style="margin:0;background:#888;display:flex;gap:20px">`+[...Array(Math.min(per,n-s*per))].map((_,i)=>`<div style="width:${width}px;height:${step}px;background:url(data:image/png;base64,${data}) 0 -${(s*per+i)*step}px no-repeat"></div>`).join(''));
   await q.waitForTimeout(200); await q.screenshot({path:`${d}/${name}-${width}-${scheme}-${s}.png`}); await q.context().close(); } }
 console.log(name,h,n); await page.close(); }
await b.close();
