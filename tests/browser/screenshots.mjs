// Pictures of each kind of page, to be looked at: on a laptop and on a phone, and two of them in dark colours.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, watchedPage } from './chromium.mjs';
import { serve } from './server.mjs';
import { kinds, out, site } from './site.mjs';
import { inContext } from './stage.mjs';

const folder = join(out, 'screenshots');
mkdirSync(folder, { recursive: true });
const [browser, server] = await Promise.all([launch(), serve(site)]);

async function pictures(colorScheme, width, wanted) {
  await inContext(browser, { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' }, async (context) => {
    const page = await watchedPage(context, server.root);
    for (const kind of wanted) {
      await page.goto(new URL(kinds[kind], server.root).href);
      await page.evaluate(() => Promise.all([...document.images].map((image) => (image.scrollIntoView(), image.decode()))));
      await page.screenshot({ path: join(folder, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
    }
  });
}

for (const width of [1280, 375]) {
  await pictures('light', width, Object.keys(kinds));
  await pictures('dark', width, ['home', 'project-with-budget']);
}
await browser.close();
await server.close();
