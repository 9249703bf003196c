// Says what fails and why, and closes with one line; what passes is only counted.
import { inspect } from 'node:util';

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    // A file of tests is reported as a test of its own; it counts when it fails without a test that did.
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isFile = data.name.endsWith('.test.mjs');
    if (type === 'test:pass') {
      passed += isFile ? 0 : 1;
    } else {
      const cause = data.details.error?.cause ?? data.details.error;
      if (isFile && data.details.error?.failureType === 'subtestsFailed') continue;
      failed += 1;
      yield `\nFAILED ${data.file ? data.file.split('/').pop() + ': ' : ''}${data.name}\n${cause?.message ?? inspect(cause)}\n`;
    }
  }
  yield `browser: ${passed} passed, ${failed} failed\n`;
}
