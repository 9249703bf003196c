// axe-core finds nothing to complain of: WCAG 2.0, 2.1 and 2.2 at levels A and AA, its best practices, and the contrast of
// level AAA. What it looks at in each cell of the matrix is what can differ there: all rules on a phone and on a laptop,
// those of places and sizes at the other widths, those of colours in the other looks. Of the other themes, whose contents are
// the same, all rules on a phone, and colours in the other looks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { faint } from './measure.mjs';
import { samples, themed } from './samples.mjs';
import { assertNone, inContext, stage } from './stage.mjs';

const at = stage();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const colours = ['color-contrast-enhanced', 'link-in-text-block'];
const places = ['target-size', 'scrollable-region-focusable', ...colours];
const all = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
};
const only = (values) => ({ runOnly: { type: 'rule', values } });

const light = { media: 'screen', colorScheme: 'light', forcedColors: 'none' };
const dark = { ...light, colorScheme: 'dark' };
const forced = { ...light, forcedColors: 'active' };
const cells = [
  ['light, 320 px', 320, light, only(places)],
  ['light, 375 px', 375, light, all],
  ['light, 768 px', 768, light, only(places)],
  ['light, 1280 px', 1280, light, all],
  ['light, 1920 px', 1920, light, only(places)],
  ['dark, 1280 px', 1280, dark, only(colours)],
  ['dark, 375 px', 375, dark, only(colours)],
  ['forced colours, 375 px', 375, forced, only(colours)],
  ['forced colours and dark, 1280 px', 1280, { ...forced, colorScheme: 'dark' }, only(colours)],
  ['print', 642, { ...light, media: 'print' }, only(colours)],
];

/** Runs axe in the page and gives its faults, each with its rule and its element. */
const faultsOf = (page, options) =>
  page.evaluate(async (options) => {
    const { violations } = await window.axe.run({ ...options, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
  }, options);

const themedCells = [
  ['light, 375 px', 375, light, all],
  ['dark, 375 px', 375, dark, only(colours)],
  ['forced colours, 375 px', 375, forced, only(colours)],
];

/** Looks at one page in each of the cells. */
const assertFaultless = (root, path, cells) =>
  // The strict header would keep axe out as well.
  inContext(at.browser, { bypassCSP: true, reducedMotion: 'reduce' }, async (context) => {
    const page = await open(context, root, path);
    await page.evaluate(axe);
    for (const [cell, width, media, options] of cells) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia(media);
      assertNone(await faultsOf(page, options), `${path}: ${cell}`);
      // What axe leaves open, as where a background is a gradient.
      assertNone(await page.evaluate(faint, 'body *'), `${path}: ${cell}: too little contrast for level AAA`);
    }
  });

for (const path of samples) test(`${path} has no fault that axe finds`, () => assertFaultless(at.web, path, cells));
for (const { theme, path } of themed) test(`${theme}: ${path} has no fault that axe finds`, () => assertFaultless(at.themes[theme], path, themedCells));
