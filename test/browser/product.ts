import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { spawn } from 'node:child_process';

const START_MS = 150_000; // A first start with the branch takes 15 s on a machine that does nothing else.

/** The product as `npm start` runs it after the build, on a data folder of its own, with the demonstration branch. */
export class FreshProduct {
  private constructor(
    readonly address: string,
    readonly demoPassword: string,
    private readonly stopping: () => Promise<void>,
  ) {}

  static async start(): Promise<FreshProduct> {
    const folder = mkdtempSync(path.join(tmpdir(), 'outlet-operations-docs-'));
    chmodSync(folder, 0o755); // As root, the account of Postgres has to get through.
    const dataDir = path.join(folder, 'data');
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
      env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    };
    process.once('exit', () => child.kill('SIGTERM'));
    try {
      const address = await ready(child.stdout);
      return new FreshProduct(address, readFileSync(path.join(dataDir, 'demo-password'), 'utf8').trim(), stop);
    } catch (error) {
      await stop();
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.stopping();
  }
}

/** The address that the start says last. */
function ready(stdout: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The product does not serve.\n${said}`)), START_MS);
    stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /^ready (http:\/\/127\.0\.0\.1:\d+)\/docs$/m.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
    stdout.once('end', () => {
      clearTimeout(late);
      reject(new Error(`The product has ended.\n${said}`));
    });
  });
}
