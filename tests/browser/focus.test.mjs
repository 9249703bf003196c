// One sees where the keyboard is: a picture of each kind of stop differs between having the focus and not having it, by
// enough and in a colour that stands out, in light, dark and forced colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { open } from './chromium.mjs';
import { kinds, themed } from './samples.mjs';
import { assertNone, inContext, stage } from './stage.mjs';

const at = stage();
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
};

/** Room round an element for its ring, in CSS pixels. */
const margin = 12;

/**
 * The stops of the page that differ from those seen before: by their element and classes and those of what they stand
 * in, and by the region of the page. They are given a mark each, to be found by.
 */
function newStops(seen) {
  const name = (element) => [element.tagName, ...element.classList, ...(element.hasAttribute('aria-current') ? ['current'] : [])].join('.');
  const kindOf = (element) => {
    const names = [];
    for (let part = element; part.tagName !== 'BODY' && names.length < 3; part = part.parentElement) names.unshift(name(part));
    const region = element.closest('header, nav, main, footer');
    return `${region ? name(region) : ''} ${names.join(' > ')}`.toLowerCase();
  };
  const known = new Set(seen);
  const found = [];
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    const kind = kindOf(element);
    if (known.has(kind) || element.disabled || !element.checkVisibility()) continue;
    known.add(kind);
    element.dataset.stop = found.length;
    found.push(kind);
  }
  return found;
}

/** Where to look: the element with what surrounds it, or the card that its `::after` spreads over, inside the window. */
function frame({ selector, margin }) {
  const element = document.querySelector(selector);
  element.scrollIntoView({ block: 'center' });
  const spread = getComputedStyle(element, '::after').position === 'absolute' ? element.closest('li') ?? element : element;
  const box = spread.getBoundingClientRect();
  const [x, y] = [Math.max(0, box.left - margin), Math.max(0, box.top - margin)];
  return { x, y, width: Math.min(innerWidth, box.right + margin) - x, height: Math.min(innerHeight, box.bottom + margin) - y };
}

const luminance = ([r, g, b]) =>
  [r, g, b]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);

/** How many pixels have changed by a contrast of 3:1 or more, as WCAG 2.4.13 counts. */
function changed(before, after) {
  const [one, other] = [before, after].map((bytes) => PNG.sync.read(bytes).data);
  let count = 0;
  for (let i = 0; i < one.length; i += 4) {
    const [a, b] = [luminance(one.subarray(i, i + 3)), luminance(other.subarray(i, i + 3))];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) count += 1;
  }
  return count;
}

/** How many pixels the focus changes round the stop, and how many it should: a line of 2 px along its shorter side. */
async function ring(page, selector) {
  await page.evaluate(() => document.activeElement.blur());
  const clip = await page.evaluate(frame, { selector, margin });
  const before = await page.screenshot({ clip });
  await page.locator(selector).evaluate((element) => element.focus({ preventScroll: true, focusVisible: true }));
  const after = await page.screenshot({ clip });
  return { count: changed(before, after), least: 2 * Math.min(clip.width - 2 * margin, clip.height - 2 * margin) };
}

/** Looks at each kind of stop of some pages, once. */
const assertSeen = (root, paths) =>
  inContext(at.browser, { reducedMotion: 'reduce' }, async (context) => {
    const seen = [];
    const unseen = [];
    for (const path of paths) {
      const page = await open(context, root, path);
      const stops = await page.evaluate(newStops, seen);
      seen.push(...stops);
      // A real key tells the browser that the keyboard is in use, so that it shows the focus.
      await page.keyboard.press('Tab');
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        for (const [i, kind] of stops.entries()) {
          // The way to the text is there only while it has the focus.
          if (kind.endsWith('a.skip')) continue;
          const { count, least } = await ring(page, `[data-stop="${i}"]`);
          if (count < least) unseen.push(`${path}: ${look}: ${kind}: ${count} pixels change, ${Math.round(least)} at least should`);
        }
      }
      await page.close();
    }
    assert.ok(seen.length > 20, 'there are stops');
    assertNone(unseen, 'the focus is not to be seen');
  });

test('each kind of stop shows that it has the focus, in every look', () => assertSeen(at.web, kinds));
for (const theme of new Set(themed.map(({ theme }) => theme))) {
  const paths = themed.filter((page) => page.theme === theme).map(({ path }) => path);
  test(`${theme}: each kind of stop shows that it has the focus, in every look`, () => assertSeen(at.themes[theme], paths));
}
