// Each kind of page, at the widths of a phone, a tablet, a laptop and a large screen, from a disk and from a web server:
// nothing sticks out, nothing fails, nothing is fetched from elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, watchedPage } from './chromium.mjs';
import { meetPictures, missingPictures, sideways } from './measure.mjs';
import { kinds, onDisk, samples, themed } from './samples.mjs';
import { named } from './site.mjs';
import { assertNone, inContext, stage } from './stage.mjs';

const at = stage();
const widths = [320, 375, 768, 1280, 1920];

/** What is fetched, when all pictures have been met, has come from the site and is there. */
async function assertWhole(page, path) {
  // Pictures may wait until they are near; a reader who has gone through the page has met them all.
  await page.evaluate(meetPictures);
  page.assertQuiet();
  assertNone(await page.evaluate(missingPictures), `${path}: pictures that are not there`);
}

for (const path of samples) {
  test(`${path} fits every window and is quiet`, () =>
    inContext(at.browser, {}, async (context) => {
      const page = await open(context, at.web, path);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          assertNone(await page.evaluate(sideways), `${path}: ${colorScheme}, ${width} px`);
        }
      }
      await assertWhole(page, path);
    }));
}

/** Gives every word of the page the length of a long Finnish one: but in tables, which scroll, in sums, numbers and drawings. */
function lengthen(word) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.parentElement.closest('table, .value, .number, svg, script, style')) text.data = text.data.replace(/\p{L}{4,}/gu, word);
  }
}

/** 61 letters; addresses of organisations are as long. */
const longWord = 'Hyvinvointiyhteistyöaluekehittämisverkostotapaamisjärjestelyt';

test('long words and names break and make no page wide', () =>
  inContext(at.browser, { viewport: { width: 320, height: 800 } }, async (context) => {
    const pages = [...kinds.map((path) => [at.web, path]), ...themed.map(({ theme, path }) => [at.themes[theme], path])];
    for (const [root, path] of pages) {
      const page = await open(context, root, path);
      await page.evaluate(lengthen, longWord);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assertNone(await page.evaluate(sideways), `${page.url()}: ${width} px`);
      }
      await page.close();
    }
  }));

for (const { theme, path } of themed) {
  test(`${theme}: ${path} fits every window and is quiet`, () =>
    inContext(at.browser, {}, async (context) => {
      const page = await open(context, at.themes[theme], path);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assertNone(await page.evaluate(sideways), `${theme}: ${path}: ${width} px`);
      }
      await assertWhole(page, path);
    }));
}

test('pages are whole and quiet from a disk too', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await watchedPage(context, at.disk);
    for (const path of onDisk(kinds)) {
      await page.goto(new URL(path, at.disk).href);
      await assertWhole(page, path);
      assertNone(await page.evaluate(sideways), `${path}: from a disk`);
    }
  }));

test('a page names its own icon, so that no browser asks for one elsewhere', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.web, named.home);
    const icon = await page.locator('link[rel~="icon"]').getAttribute('href', { timeout: 1000 });
    assert.ok((await context.request.get(new URL(icon, page.url()).href)).ok(), icon);
  }));

test('light and dark are two looks', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await open(context, at.disk, named.home);
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
