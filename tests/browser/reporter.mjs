// Says what fails and why, and closes with one line; what passes is only counted.
import { inspect, stripVTControlCharacters } from 'node:util';

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    // A file of tests is reported as a test of its own; it counts when it fails without a test that did.
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.skip !== undefined) continue;
    const isFile = data.name.endsWith('.test.mjs');
    if (type === 'test:pass') {
      passed += isFile ? 0 : 1;
    } else {
      const { error } = data.details;
      if (isFile && error?.failureType === 'subtestsFailed') continue;
      failed += 1;
      const file = isFile || !data.file ? '' : `${data.file.split('/').pop()}: `;
      const cause = error?.cause ?? error;
      yield `\nFAILED ${file}${data.name}\n${stripVTControlCharacters(cause?.message ?? inspect(cause))}\n`;
    }
  }
  yield `browser: ${passed} passed, ${failed} failed\n`;
}
