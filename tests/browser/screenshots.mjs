// Pictures of each kind of page, to be looked at: a phone and a laptop, light and dark. They are written into out/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './chromium.mjs';
import { serve } from './server.mjs';
import { kinds, out, site } from './site.mjs';
import { inContext } from './stage.mjs';

const folder = join(out, 'screenshots');
mkdirSync(folder, { recursive: true });
const [browser, server] = await Promise.all([launch(), serve(site)]);
for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 375]) {
    await inContext(browser, { viewport: { width, height: 800 }, colorScheme }, async (context) => {
      for (const [kind, path] of Object.entries(kinds)) {
        const page = await open(context, server.root, path);
        await page.evaluate(() => Promise.all([...document.images].map((image) => (image.scrollIntoView(), image.decode()))));
        await page.screenshot({ path: join(folder, `${kind}-${width}-${colorScheme}.png`), fullPage: true });
        await page.close();
      }
    });
  }
}
await browser.close();
await server.close();
