// Pictures of each kind of page, to be looked at: on a laptop and on a phone, and some of them in dark colours; and of what
// the live preview adds to pages.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, watchedPage } from './chromium.mjs';
import { meetPictures } from './measure.mjs';
import { card, withPreview } from './preview-server.mjs';
import { serve } from './server.mjs';
import { kinds, samples } from './samples.mjs';
import { named, out, site } from './site.mjs';
import { inContext } from './stage.mjs';

const folder = join(out, 'screenshots');
mkdirSync(folder, { recursive: true });
const [browser, server] = await Promise.all([launch(), serve(site)]);

async function pictures(colorScheme, width, wanted) {
  await inContext(browser, { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' }, async (context) => {
    const page = await watchedPage(context, server.root);
    for (const path of wanted) {
      await page.goto(new URL(path, server.root).href);
      await page.evaluate(meetPictures);
      const name = path.replace(/\.html$/, '').replaceAll('/', '_');
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  });
}

/** A faulty card, the list of findings, word of another page, and a faulty template. */
async function previewPictures(colorScheme, width) {
  await withPreview(browser, { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' }, async ({ site, open }) => {
    const page = await open(card.path);
    const picture = async (name, of, part) => {
      await of.locator(part).first().waitFor();
      await of.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await of.screenshot({ path: join(folder, `preview-${name}-${width}-${colorScheme}.png`) });
    };
    const mend = site.edit(card.file, 'tila: käynnissä', 'tila: kesken');
    await picture('card', page, '#salkku-panel');
    await picture('findings', await open('.salkku/findings'), 'main li');
    mend();
    await page.locator('#salkku-panel').waitFor({ state: 'detached' });
    const elsewhere = await open('hankkeet/avoin-arki-lappi.html');
    site.edit(card.file, 'Kappale 1:', 'Kappale yksi:');
    await picture('note', elsewhere, '#salkku-note a');
    site.edit('themes/default/templates/project.html', '{%- endblock content %}', '{% if %}{%- endblock content %}');
    await picture('template', page, '#salkku-panel');
  });
}

for (const width of [1280, 375]) {
  for (const colorScheme of ['light', 'dark']) await previewPictures(colorScheme, width);
}
// A browser draws the pages of several windows at a time.
await Promise.all(
  [1280, 375].flatMap((width) => [pictures('light', width, width === 375 ? kinds : samples), pictures('dark', width, Object.values(named))]),
);
await browser.close();
await server.close();
