import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';

export const SUPERUSER = 'outlet_superuser';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

const LOG_BYTES_MAX = 20_000_000; // One older log is kept beside it.
const QUIET_ERRORS = ['-c', 'log_min_error_statement=panic']; // Rows of a refused statement stay out of the log.
const UNSAFE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** What the programs of Postgres are run with: none of this process's secrets, and the account of the cluster. */
function surroundings(folder: DataFolder) {
  const { PATH, SystemRoot } = process.env;
  const env = { LC_ALL: 'C', TZ: 'UTC', ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) };
  return { env, cwd: folder.home, ...(folder.account ?? {}) };
}

/** Makes the cluster unless it is there; a cluster of another major version is refused, not touched. */
export async function ensureCluster(folder: DataFolder, binaries: PostgresBinaries, durable: boolean): Promise<void> {
  const versionFile = path.join(folder.cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const major = Number(readFileSync(versionFile, 'utf8'));
    if (major === binaries.major) return;
    throw new Error(
      `${folder.cluster} was made by PostgreSQL ${major}, and this version of the product brings PostgreSQL ` +
        `${binaries.major}, which cannot open it. Start the earlier version of the product to read it, or set DATA_DIR ` +
        'to another folder.',
    );
  }
  // Made beside and renamed: an interrupted first start leaves no half cluster behind.
  const draft = `${folder.cluster}.new`;
  const passwordFile = path.join(folder.home, 'initdb-password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${folder.credentials.superuserPassword}\n`, { mode: 0o600 });
  if (folder.account) {
    for (const file of [draft, passwordFile]) chownSync(file, folder.account.uid, folder.account.gid);
  }
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const options = ['-D', draft, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...locale];
  try {
    const initdb = binaries.path('initdb');
    await promisify(execFile)(initdb, durable ? options : [...options, '--no-sync'], surroundings(folder));
  } catch (cause) {
    throw new Error(`The embedded Postgres could not make its data folder ${folder.cluster}: ${said(cause)}`, {
      cause,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, folder.cluster);
}

function said(error: unknown): string {
  const { stderr, code, message } = error as { stderr?: string; code?: unknown; message: string };
  if (code === 'ENOENT')
    return 'its binaries do not run here (they need glibc). Set DATABASE_URL to use another server.';
  return stderr?.trim() || message;
}

/** A server of this cluster that is running already: of another process of ours, or left by one that was killed. */
export function findRunning(folder: DataFolder): RunningServer | undefined {
  const pidFile = path.join(folder.cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const server = { pid: Number(lines[0]), port: Number(lines[3]) };
  return server.pid > 0 && server.port > 0 && isOf(folder.cluster, server.pid) ? server : undefined;
}

/** Passwords are sent only to a process that works in the cluster, not to whoever listens on a port it once had. */
function isOf(cluster: string, pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false; // Gone, or a zombie.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export interface Launch {
  readonly server: RunningServer;
  /** The end of the server process with what it said, as long as this process lives. */
  readonly ended: Promise<string>;
}

export async function launch(
  folder: DataFolder,
  binaries: PostgresBinaries,
  options: { durable: boolean; flags: readonly string[] },
): Promise<Launch> {
  const logFile = path.join(folder.home, 'postgres.log');
  const old = statSync(logFile, { throwIfNoEntry: false });
  if (old && old.size > LOG_BYTES_MAX) renameSync(logFile, `${logFile}.1`);
  const start = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const port = await freePort();
  const log = openSync(logFile, 'a', 0o600);
  const network = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const child = spawn(
    binaries.path('postgres'),
    ['-D', folder.cluster, ...network, ...QUIET_ERRORS, ...(options.durable ? [] : UNSAFE), ...options.flags],
    // Detached: Ctrl-C in a terminal reaches the application first, which finishes its requests before it stops this.
    { ...surroundings(folder), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(said(error)));
    child.once('exit', () =>
      resolve(existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(start).slice(-2000) : ''),
    );
  });
  return { server: { pid: child.pid ?? 0, port }, ended };
}

/** A port of the loopback address that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Fast shutdown; where its last checkpoint takes too long, the next start recovers from the log instead. */
export async function stopServer(folder: DataFolder, server: RunningServer, patienceMs: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  const isRunning = (): boolean => findRunning(folder)?.pid === server.pid;
  if (!isRunning()) return;
  process.kill(server.pid, 'SIGINT');
  while (isRunning() && Date.now() < giveUpAt) await sleep(20);
  if (!isRunning()) return;
  process.kill(server.pid, 'SIGQUIT');
  for (let tries = 0; isRunning() && tries < 50; tries++) await sleep(20);
}
