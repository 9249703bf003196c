// The site without a mouse: Tab reaches everything, in the order of the page, and one sees where one is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { meetPictures } from './measure.mjs';
import { kinds } from './samples.mjs';
import { inContext, stage } from './stage.mjs';

const at = stage();
// Where the page glides to the place of the focus, one would look before it is there.
const calm = { reducedMotion: 'reduce' };

/** Everything that Tab should reach; a browser adds parts that scroll. */
function stops() {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  window.stops = all.filter((element) => !element.disabled && element.checkVisibility());
  return window.stops.map((element) => element.outerHTML.slice(0, 100));
}

/** Where one is, and whether one sees it: a line round it (or round the card that its `::after` spreads over), in the window. */
function here() {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const ring = [null, '::after'].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 1 && box.height > 1;
  return { index: window.stops.indexOf(element), tag: element.tagName, text: element.textContent.trim().slice(0, 60), ring, inWindow };
}

for (const path of kinds) {
  test(`${path}: Tab reaches everything in order, and shows where`, () =>
    inContext(at.browser, calm, async (context) => {
      const page = await open(context, at.web, path);
      // A picture that comes late would move the page under the focus.
      await page.evaluate(meetPictures);
      await page.evaluate(() => window.scrollTo(0, 0));
      const expected = await page.evaluate(stops);
      const reached = [];
      // A part that scrolls may be a stop of its own: hence some more presses than stops.
      for (let press = 0; press < expected.length + 20; press += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(here);
        if (stop.tag === 'BODY') break;
        assert.ok(stop.inWindow, `${path}: ${stop.tag} "${stop.text}" has the focus outside the window`);
        assert.ok(stop.ring, `${path}: ${stop.tag} "${stop.text}" does not show that it has the focus`);
        if (stop.index >= 0) reached.push(expected[stop.index]);
      }
      assert.deepEqual(reached, expected);
      page.assertQuiet();
    }));
}

for (const path of kinds) {
  // The 404 page has one link before its text: nothing to skip.
  if (path === '404.html') continue;
  test(`${path}: the first stop skips to the text`, () =>
    inContext(at.browser, calm, async (context) => {
      const page = await open(context, at.web, path);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main', 'the text has the focus');
      await page.keyboard.press('Tab');
      const next = await page.evaluate(() => {
        const header = document.querySelector('header.site');
        return { header: header.contains(document.activeElement), after: !!(header.compareDocumentPosition(document.activeElement) & 4) };
      });
      assert.deepEqual(next, { header: false, after: true }, 'the next stop lies behind the navigation');
    }));
}
