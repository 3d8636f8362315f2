import * as path from 'node:path';
import ExcelJS from 'exceljs';
import type { Document } from '../../src/platform/openapi/index.js';
import { must, type Report } from './report.js';
import type { Shown, SwaggerUi } from './swagger-ui.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PARTS = {
  operations: 'Operations 运营',
  integration: 'Integration 系统对接',
  administration: 'Administration 系统管理',
};
const RUN_MS = 60_000;
const SHOWN = ['explainScorecard', 'listOutlets']; // Kept as screenshots.

export interface Visit {
  readonly ui: SwaggerUi;
  readonly report: Report;
  readonly address: string;
  readonly password: string;
  /** Folder of the screenshots. */
  readonly shots: string;
  /** Tries one GET of so many, the first included: they are a second each. */
  readonly oneOf: number;
}

/** Everything that a person does on the first day, in the order in which they would. */
export async function lookAround(visit: Visit): Promise<void> {
  await logIn(visit);
  await upload(visit);
  await previewAndClose(visit);
  await readSheet(visit);
  await readEverything(visit);
}

async function logIn({ ui, report, password, shots }: Visit): Promise<void> {
  await report.see('the page opens with the part for operations', async () => {
    await ui.show(PARTS.operations);
    await ui.screenshot(path.join(shots, '1-page.png'));
  });
  await report.see('Authorize takes name and password', async () => {
    await ui.logIn('demo', password);
    await ui.screenshot(path.join(shots, '2-authorize.png'));
    await ui.confirmLogIn();
    const { text } = await ui.execute('access', 'whoAmI');
    must((JSON.parse(text) as { name?: string }).name === 'demo', `somebody else is logged in: ${text}`);
    await ui.close('whoAmI');
  });
}

async function upload({ ui, report, address, shots }: Visit): Promise<void> {
  await report.see('a CSV file is taken, and what is wrong in it is named', async () => {
    const month = await runningMonth(address);
    const header = 'sourceSystem,sourceRef,outletCode,month,businessLine,billedFen';
    const rows = ['B-1,XA001', 'B-2,XA002', 'B-3,XA999'].map((row) => `DOCS,${row},${month},mobile_5g,12800`);
    const body = `${[header, ...rows].join('\n')}\n`;
    const shown = await ui.execute('sales', 'loadBillingLines', { bodyType: 'text/csv', body });
    const { accepted, rejected, errors } = json<{ accepted: number; rejected: number; errors: object[] }>(shown, '200');
    must(accepted === 2 && rejected === 1 && errors.length === 1, shown.text);
    await ui.screenshot(path.join(shots, '3-csv.png'), 'loadBillingLines');
    await ui.close('loadBillingLines');
  });
}

/** On the branch one outlet of last month waits for its arrears to be confirmed again; the close then takes it in. */
async function previewAndClose({ ui, report, address, shots }: Visit): Promise<void> {
  const month = previous(await runningMonth(address));
  await report.see(`a preview of ${month} names what would close and what is in the way`, async () => {
    await ui.show(PARTS.operations);
    const outlets = await runToItsEnd(ui, { month, orgUnitCode: 'XA', kind: 'preview' });
    must(
      outlets.some(({ checks }) => checks.length > 0),
      'nothing is in the way of any outlet',
    );
    await ui.screenshot(path.join(shots, '4-preview.png'), 'listCloseRunOutlets');
  });
  await report.see(`${month} is closed for an outlet after its arrears are confirmed`, async () => {
    const confirmation = JSON.stringify({ month, orgUnitCode: 'XA012', input: 'arrears' });
    json(await ui.execute('assessment', 'confirmInput', { body: confirmation }), '201');
    await ui.close('confirmInput');
    const outlets = await runToItsEnd(ui, { month, orgUnitCode: 'XA', kind: 'close' });
    const closed = outlets.filter(({ outcome }) => outcome === 'closed').map(({ outletCode }) => outletCode);
    must(closed.join() === 'XA012', `closed: ${closed.join()}`);
    await ui.screenshot(path.join(shots, '5-close.png'), 'listCloseRunOutlets');
    for (const id of ['requestCloseRun', 'getCloseRun', 'listCloseRunOutlets']) await ui.close(id);
  });
}

interface RunOutlet {
  readonly outletCode: string;
  readonly outcome: string;
  readonly checks: object[];
}

async function runToItsEnd(ui: SwaggerUi, order: object): Promise<RunOutlet[]> {
  const { id } = json<{ id: string }>(
    await ui.execute('assessment', 'requestCloseRun', { body: JSON.stringify(order) }),
    '202',
  );
  const giveUpAt = Date.now() + RUN_MS;
  for (;;) {
    const shown = await ui.execute('assessment', 'getCloseRun', { parameters: { id } });
    const { state } = json<{ state: string }>(shown, '200');
    if (state.startsWith('completed')) break;
    must(Date.now() < giveUpAt && ['queued', 'running'].includes(state), `the run is ${state}`);
  }
  const found = await ui.execute('assessment', 'listCloseRunOutlets', { parameters: { id } });
  return json<{ items: RunOutlet[] }>(found, '200').items;
}

async function readSheet({ ui, report, shots }: Visit): Promise<void> {
  await report.see('score cards come as a workbook that opens', async () => {
    const shown = await ui.execute('assessment', 'listScorecards', { answerType: XLSX });
    must(shown.status === '200', shown.status);
    const file = path.join(shots, 'scorecards.xlsx');
    const download = await ui.download('listScorecards');
    await download.saveAs(file);
    await ui.screenshot(path.join(shots, '6-xlsx.png'), 'listScorecards');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const [sheet] = book.worksheets;
    must(sheet !== undefined && sheet.rowCount > 30, `${sheet?.rowCount ?? 0} rows`);
    must(/\p{Script=Han}/u.test(JSON.stringify(sheet.getRow(1).values)), 'the header has no Chinese');
    await ui.close('listScorecards');
  });
}

/** Every GET of every part once, exactly as its example stands, or one of so many of them. */
async function readEverything({ ui, report, address, shots, oneOf }: Visit): Promise<void> {
  const done = new Set<string>();
  await report.see('who has logged in still is after the page is loaded again', async () => {
    await ui.reload();
    json(await ui.execute('access', 'whoAmI'), '200');
    await ui.close('whoAmI');
  });
  for (const [part, title] of Object.entries(PARTS)) {
    const document = (await (await fetch(`${address}/openapi/${part}.json`)).json()) as Document;
    await report.see(`the part ${title} is shown`, async () => {
      await ui.show(title);
      await ui.screenshot(path.join(shots, `7-${part}.png`));
    });
    let open = '';
    for (const { id, tag } of readsOf(document).filter((read) => !done.has(read.id))) {
      done.add(id);
      if (done.size % oneOf !== 1 % oneOf && !SHOWN.includes(id)) continue;
      if (tag !== open && open !== '') await ui.fold(open);
      open = tag;
      await report.see(`${part}: ${id} answers its example`, async () => {
        const { status, text } = await ui.execute(tag, id);
        must(status === '200', `${status} ${text}`);
        must(!/^\{"items":\[\]/.test(text) && text.trim() !== '', 'nothing is in the answer');
        if (SHOWN.includes(id)) await ui.screenshot(path.join(shots, `8-${id}.png`), id);
      });
      await ui.close(id);
    }
  }
  await report.see('no GET was left out', async () => {
    const whole = (await (await fetch(`${address}/openapi.json`)).json()) as Document;
    const left = readsOf(whole).filter(({ id }) => !done.has(id));
    must(left.length === 0, left.map(({ id }) => id).join());
  });
}

function readsOf(document: Document): { id: string; tag: string }[] {
  const order = document.tags.map(({ name }) => name);
  return Object.values(document.paths)
    .flatMap((path) => Object.entries(path))
    .filter(([method]) => method === 'get')
    .map(([, { operationId = '', tags = [] }]) => ({ id: operationId, tag: tags[0] ?? '' }))
    .sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag));
}

function json<T>({ status, text }: Shown, wanted: string): T {
  must(status === wanted, `${status} ${text}`);
  return JSON.parse(text) as T;
}

/** That of the branch: the example of progress is of it. */
async function runningMonth(address: string): Promise<string> {
  const document = (await (await fetch(`${address}/openapi.json`)).json()) as Document;
  const { parameters = [] } = document.paths['/v1/assessment/progress']?.['get'] ?? {};
  return String(parameters.find(({ name }) => name === 'month')?.schema?.example);
}

function previous(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}
