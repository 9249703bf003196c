// The Nu Html Checker finds nothing to complain of in any page and any drawing: of the sample site in every theme, of a new
// site, and of the sites whose expected output the Rust tests hold. One run of the checker takes them all.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expectedSites, pagesOf, site, starter, themedSites } from './site.mjs';
import { assertNone } from './stage.mjs';

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Said of no page's fault: writers of Markdown end `<br />` so, and attribute values are quoted here. */
const harmless = [/^Trailing slash on void elements has no effect/];

/** Everything that the checker says of the folders, a line each. */
async function messages(folders) {
  // It takes the language of a page from all its words, those marked as of another language too; texts.test.mjs does better.
  const options = ['--stdout', '--format', 'json', '--exit-zero-always', '--skip-non-html', '--also-check-svg', '--no-langdetect'];
  const run = promisify(execFile)('java', ['-jar', checker, ...options, ...folders], { maxBuffer: 1 << 28 });
  const { stdout } = await run.catch((error) => assert.fail(`the Nu Html Checker has not run (tests/run installs Java): ${error.message}`));
  return JSON.parse(stdout).messages;
}

test('the Nu Html Checker finds no fault in any page and drawing', async () => {
  const folders = [site, starter, ...themedSites(), ...expectedSites()];
  assert.ok(pagesOf(site).length > 100, 'the sample site is there');
  const said = (await messages(folders)).filter(({ message }) => !harmless.some((pattern) => pattern.test(message)));
  const faults = said.map(({ url, lastLine, type, subType, message, extract }) => {
    const file = relative(fileURLToPath(new URL('../..', import.meta.url)), fileURLToPath(url));
    return `${file}:${lastLine}: ${subType ?? type}: ${message} ${extract?.trim() ?? ''}`;
  });
  assertNone(faults, `${folders.length} sites`);
});

test('the Nu Html Checker is there and finds faults', async () => {
  const said = await messages([fileURLToPath(new URL('faulty', import.meta.url))]);
  assert.deepEqual(said.map(({ url }) => url.split('/').pop()).sort(), ['drawing.svg', 'page.html']);
});
