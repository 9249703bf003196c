// The site keeps nothing of its readers and asks nobody else: under the strictest header that it is meant for, with no
// cookies, no storage and no workers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meetPictures } from './measure.mjs';
import { watchedPage } from './chromium.mjs';
import { kinds } from './samples.mjs';
import { assertNone, inContext, stage } from './stage.mjs';

const at = stage();

/** What the page has left in the browser. */
async function traces() {
  const databases = await indexedDB.databases();
  const caches = await window.caches?.keys();
  const workers = await navigator.serviceWorker?.getRegistrations();
  const kept = { cookie: document.cookie, localStorage: localStorage.length, sessionStorage: sessionStorage.length };
  const all = { ...kept, databases: databases.length, caches: caches?.length, workers: workers?.length };
  return Object.entries(all).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`);
}

/** Parts that a page of this site needs none of: scripts and styles within, frames, and forms that send something away. */
const inline = () =>
  [...document.querySelectorAll('script:not([src]):not([type="application/ld+json"]), style, [style], iframe, object, embed, form[action^="http"]')]
    .concat([...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))))
    .map((element) => element.outerHTML.slice(0, 120));

test("every kind of page keeps to default-src 'self', sets no cookie and stores nothing", () =>
  inContext(at.browser, {}, async (context) => {
    const page = await watchedPage(context, at.web);
    for (const path of kinds) {
      const response = await page.goto(new URL(path, at.web).href);
      assert.equal(response.headers()['content-security-policy'], "default-src 'self'", 'the server of the tests is strict');
      await page.evaluate(meetPictures);
      page.assertQuiet();
      assertNone(await page.evaluate(inline), `${path}: not for a strict header`);
      assertNone(await page.evaluate(traces), `${path}: left in the browser`);
    }
    assertNone((await context.cookies()).map(({ name }) => name), 'cookies');
  }));

test('what the header forbids is noticed', () =>
  inContext(at.browser, {}, async (context) => {
    const page = await watchedPage(context, at.web);
    await page.goto(at.web);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p><img src="https://elsewhere.invalid/x.png" alt="">'));
    await page.waitForTimeout(100);
    assert.throws(() => page.assertQuiet(), /Content Security Policy/);
  }));
