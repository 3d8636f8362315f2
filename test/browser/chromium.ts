import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** The program of an installed Chromium, or undefined: none is downloaded. */
export function findChromium(): string | undefined {
  return PLACES.find((place): place is string => place !== undefined && isProgram(place));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser of its own with one page, which remembers what nobody should see: errors, and requests to other hosts. */
export class Browser {
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
    readonly page: Page,
  ) {}

  static async open(program: string, address: string): Promise<Browser> {
    const profile = mkdtempSync(path.join(tmpdir(), 'outlet-operations-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: program,
      args: FLAGS,
      viewport: { width: 1360, height: 1000 },
      locale: 'zh-CN',
      acceptDownloads: true,
    });
    const browser = new Browser(context, profile, context.pages()[0] ?? (await context.newPage()));
    browser.watch(new URL(address).host);
    return browser;
  }

  private watch(host: string): void {
    this.page.setDefaultTimeout(30_000);
    this.page.on('pageerror', (error) => this.complaints.push(`error on the page: ${error.message}`));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    this.page.on('request', (request) => {
      const url = new URL(request.url());
      const isOurs = url.host === host || ['data:', 'blob:'].includes(url.protocol);
      if (!isOurs) this.complaints.push(`asks another host: ${url.href}`);
    });
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
