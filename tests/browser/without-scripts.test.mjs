// Scripts switched off: all text is there, and the site can be walked from the home page to a project and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { unseen } from './measure.mjs';
import { kinds } from './samples.mjs';
import { named } from './site.mjs';
import { inContext, stage } from './stage.mjs';

const at = stage();
const main = () => document.querySelector('main').innerText;

for (const path of kinds) {
  test(`${path} has all its text without scripts`, async () => {
    const [without, lost] = await inContext(at.browser, { javaScriptEnabled: false }, async (context) => {
      const page = await open(context, at.web, path);
      page.assertQuiet();
      return [await page.evaluate(main), await page.evaluate(unseen, 'main, header, footer')];
    });
    assert.deepEqual(lost, []);
    const withScripts = await inContext(at.browser, {}, async (context) => (await open(context, at.web, path)).evaluate(main));
    const words = new Set(without.split(/\s+/));
    assert.ok(words.size > 5, 'the page has a text');
    assert.deepEqual(withScripts.split(/\s+/).filter((word) => !words.has(word)), [], 'scripts bring no text of their own');
  });
}

for (const place of ['disk', 'web']) {
  test(`a reader walks from the home page to a project, its region and back, from ${place}`, () =>
    inContext(at.browser, { javaScriptEnabled: false }, async (context) => {
      const page = await open(context, at[place], 'index.html');
      const heading = () => page.locator('h1').innerText();
      const home = await heading();
      await page.click('main .ways a >> nth=0');
      assert.equal(page.url(), new URL(named['all-projects'], at[place]).href);
      await page.click('main .card a >> text=Pippuri');
      assert.match(await heading(), /^Pippuri/);
      await page.click('main .facts a >> text="Pirkanmaa"');
      assert.equal(await heading(), 'Pirkanmaa');
      assert.match(await page.locator('main').innerText(), /Pippuri/);
      await page.click('header .brand a');
      assert.equal(await heading(), home);
      page.assertQuiet();
    }));
}
