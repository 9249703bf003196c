// Each kind of page, at the widths of a phone, a tablet, a laptop and a large screen, from a disk and from a web server:
// nothing sticks out, nothing fails, nothing is fetched from elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { meetPictures, missingPictures, sideways } from './measure.mjs';
import { fromDisk, kinds } from './site.mjs';
import { inContext, stage } from './stage.mjs';

const at = stage();
const widths = [320, 375, 768, 1280, 1920];

for (const [place, pages] of Object.entries({ disk: fromDisk, web: kinds })) {
  for (const [kind, path] of Object.entries(pages)) {
    test(`${kind} from ${place} fits every window and is quiet`, () =>
      inContext(at.browser, {}, async (context) => {
        const page = await open(context, at[place], path);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await page.evaluate(sideways), [], `${width} px, ${colorScheme}`);
          }
        }
        // Pictures may wait until they are near; a reader who has gone through the page has met them all.
        await page.evaluate(meetPictures);
        page.assertQuiet();
        assert.deepEqual(await page.evaluate(missingPictures), []);
      }));
  }
}

test('a page names its own icon, so that no browser asks for one elsewhere', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.web, kinds.home);
    const icon = await page.locator('link[rel~="icon"]').getAttribute('href', { timeout: 1000 });
    assert.ok((await context.request.get(new URL(icon, page.url()).href)).ok(), icon);
  }));

test('light and dark are two looks', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.disk, kinds.home);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.notEqual(await ground(), light);
  }));

test('the 404 page keeps its look and its links at any depth of address', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await context.newPage();
    for (const lost of ['no-such-page.html', 'hankkeet/ei/ole/tallaista.html']) {
      const response = await page.goto(new URL(lost, at.web).href);
      assert.equal(response.status(), 404);
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).fontFamily), '"Times New Roman"', 'has its style');
      await page.click('main a');
      assert.equal(page.url(), new URL('index.html', at.web).href);
    }
  }));
