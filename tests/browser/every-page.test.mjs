// Every page of the sample site and of the site that `salkku init` gives, on a narrow phone. At other
// widths the tests look at the pages that stand for all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disk, watchedPage } from './chromium.mjs';
import { sideways } from './measure.mjs';
import { pagesOf, site, starter } from './site.mjs';
import { assertNone, inContext, stage } from './stage.mjs';

const at = stage();

/** Goes through all pages in one window: a new one for each would cost more than all that is looked at. */
async function walk(context, root, paths) {
  const page = await watchedPage(context, root);
  for (const path of paths) {
    await page.goto(new URL(path, root).href);
    assertNone(await page.evaluate(sideways), `${path}: 320 px`);
    assert.equal(await page.locator('h1').count(), 1, `${path} has one main heading`);
    assert.ok(await page.title(), `${path} has a title`);
    page.assertQuiet();
  }
}

test('every page of the sample site fits and is quiet', () =>
  inContext(at.browser, { viewport: { width: 320, height: 800 } }, async (context) => {
    const paths = pagesOf(site);
    assert.ok(paths.length > 100, 'the sample site is there');
    await walk(context, at.web, paths);
  }));

test('every page of a new site fits and is quiet, from the disk', () =>
  inContext(at.browser, { viewport: { width: 320, height: 800 } }, async (context) => {
    const paths = pagesOf(starter);
    assert.ok(paths.includes('index.html'), 'the new site is there');
    await walk(context, disk(starter), paths);
  }));
