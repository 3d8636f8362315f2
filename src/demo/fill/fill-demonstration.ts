import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { AccountsService } from '../../platform/access/accounts/accounts.service.js';
import { AccountsReads } from '../../platform/access/accounts/accounts.reads.js';
import { systemActor } from '../../platform/access/index.js';
import { type Demonstration, DemonstrationStore } from '../../platform/demonstration/index.js';
import { Ticker } from '../../platform/jobs/index.js';
import { Clock } from '../../platform/time/clock.js';
import { businessDate } from '../../platform/time/month.js';
import { branch, type BranchSize, DEFAULT_SEED } from '../branch/branch.js';
import { whileNobodyElseFills } from './fill-lock.js';
import type { FillProgress } from './fill-progress.js';
import { VISITOR } from './people.js';
import { ProductDoor } from './product-door.js';
import { letPeopleIn, registrySteps } from './registry-steps.js';
import { exampleStep } from './example-step.js';
import { roomSteps } from './room-steps.js';
import { type Fill, monthSteps, type Step } from './steps.js';

export interface FillOptions {
  readonly size: BranchSize;
  readonly seed?: number;
  /** See BranchOptions. */
  readonly factsPerOutletMonth?: number;
  readonly runtimeUrl: string;
  /** Of the owner role, where this process has it: the planner then learns what has been loaded. */
  readonly ownerUrl: string | undefined;
  /** Of every account of the branch; asked for only where there is one to be opened. */
  readonly password: () => string;
  readonly progress: FillProgress;
  /** Throws where the process is to end. */
  readonly mustGoOn?: () => void;
}

export interface Filled {
  readonly size: BranchSize;
  readonly outlets: number;
  /** Rows sent in all, those of attempts that were broken off among them. */
  readonly rows: number;
  readonly ms: number;
}

/**
 * Fills the demonstration branch into an empty database through the HTTP stack of an application that is not listening
 * yet, or goes on where an attempt was broken off. Answers undefined, and changes nothing, where the branch is filled in
 * already or the database has something of its own.
 */
export async function fillDemonstration(
  app: NestFastifyApplication,
  options: FillOptions,
): Promise<Filled | undefined> {
  const mustGoOn = options.mustGoOn ?? (() => undefined);
  const release = app.get(Ticker).hold(); // Nothing locks, closes or settles by time while months are loaded that are long over.
  try {
    await app.init();
    return await whileNobodyElseFills(options.runtimeUrl, mustGoOn, async () => {
      const begun = await beginOrGoOn(app, options);
      if (!begun) return undefined;
      return await goOn(app, { ...options, mustGoOn }, begun);
    });
  } catch (error) {
    mustGoOn(); // What fails while the process ends is no fault of the filling.
    throw error;
  } finally {
    release();
  }
}

/** What is to be filled in: what an earlier attempt began, or the branch wanted now. */
async function beginOrGoOn(app: NestFastifyApplication, options: FillOptions): Promise<Demonstration | undefined> {
  const store = app.get(DemonstrationStore);
  const found = await store.find();
  if (found) return found.filledAt === null ? found : undefined;
  const upTo = businessDate(app.get(Clock).now());
  const { size, seed = DEFAULT_SEED } = options;
  const begun = await store.begin({ size, seed, runningMonth: upTo.slice(0, 7), upTo });
  return begun ? store.find() : undefined;
}

async function goOn(
  app: NestFastifyApplication,
  options: FillOptions & { readonly mustGoOn: () => void },
  begun: Demonstration,
): Promise<Filled> {
  const beganAt = Date.now();
  const { progress, mustGoOn, factsPerOutletMonth } = options;
  const password = options.password();
  const store = app.get(DemonstrationStore);
  const size = begun.size as BranchSize;
  const { seed, runningMonth, upTo } = begun;
  const made = branch({ size, seed, runningMonth, upTo, ...(factsPerOutletMonth && { factsPerOutletMonth }) });
  const steps = [...registrySteps(made), ...monthSteps(made), ...roomSteps(made), exampleStep(made)];
  await openVisitor(app, password);

  let done = weightOf(steps.slice(0, begun.stepsDone));
  let within = 0;
  let what = '';
  progress.begin(weightOf(steps), done);
  const onRows = (count: number): void => {
    within += count;
    progress.at(done + within, what);
  };
  const door = new ProductDoor(app, password);
  const fill: Fill = { branch: made, door, password, onRows, analyse: () => analyse(options.ownerUrl) };
  try {
    if (begun.stepsDone > 0) await letPeopleIn(fill);
    for (const [at, step] of [...steps.entries()].slice(begun.stepsDone)) {
      mustGoOn();
      [what, within] = [step.what, 0];
      const rows = await step.run(fill);
      await store.moveOn(at + 1, rows);
      done += step.weight;
      progress.at(done, what);
    }
    await store.end();
  } finally {
    progress.end();
  }
  const rows = (await store.find())?.rows ?? 0;
  return { size, outlets: made.outlets.length, rows, ms: Date.now() - beganAt };
}

/** Opens the account that fills in the rest, or gives it this password where an earlier attempt opened it. */
async function openVisitor(app: NestFastifyApplication, password: string): Promise<void> {
  const house = systemActor('demonstration');
  const accounts = app.get(AccountsService);
  const [found] = await app.get(AccountsReads).page(house, 0, VISITOR.username, 1);
  if (found) await accounts.resetPassword(house, found.id, password);
  else await accounts.open(house, { ...VISITOR, password });
}

/** Statistics are the owner's to gather: without them the planner guesses at tables that were empty a moment ago. */
async function analyse(ownerUrl: string | undefined): Promise<void> {
  if (ownerUrl === undefined) return;
  const client = new Client({ connectionString: ownerUrl, application_name: 'outlet-operations demonstration' });
  await client.connect();
  try {
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

function weightOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.weight, 0);
}
