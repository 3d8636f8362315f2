import { mkdirSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { Browser, findChromium } from './chromium.js';
import { FreshProduct } from './product.js';
import { Report } from './report.js';
import { SwaggerUi } from './swagger-ui.js';
import { lookAround } from './visit.js';

const SHOTS = path.resolve('test/browser/screenshots');
const ONE_OF = 6;
const isShort = process.argv.includes('--short');

/** `npm run test:browser`: a person's first hour in Swagger UI, with a real browser on a product that starts anew. */
async function run(): Promise<number> {
  const program = findChromium();
  if (program === undefined) {
    process.stdout.write('No Chromium is installed: put one at /usr/bin/chromium, or its path into CHROMIUM_PATH.\n');
    return 1;
  }
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
  const product = await FreshProduct.start();
  try {
    const browser = await Browser.open(program, product.address);
    try {
      const report = new Report();
      const ui = new SwaggerUi(browser.page, product.address);
      const { address, demoPassword: password } = product;
      await lookAround({ ui, report, address, password, shots: SHOTS, oneOf: isShort ? ONE_OF : 1 });
      await report.see('no error on the page and no request to another host', async () => {
        if (browser.complaints.length > 0) throw new Error(browser.complaints.join('\n'));
      });
      report.say(`screenshots in ${path.relative('.', SHOTS)}`);
      return report.end();
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
}

run().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed\n`);
    process.exitCode = 1;
  },
);
