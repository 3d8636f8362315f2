import { type LedgerAbout, ledgers } from '../../platform/ledgers/index.js';
import { inMonthsOf } from '../../platform/openapi/index.js';
import type { Branch } from '../branch/branch.js';
import { usernameOf, VISITOR } from './people.js';
import type { Fill, Step } from './steps.js';

/** Requests that somebody else than the visitor makes, so that the visitor may decide them. */
const REQUESTS = [
  {
    path: '/v1/outlets/expense-requests',
    body: {
      ...{ outletCode: 'XA001', kind: 'transport', amountFen: 12000, neededOn: '2026-11-25' },
      purpose: '门店物料由库房运至营业厅',
    },
  },
  {
    path: '/v1/outlets/opening-approvals',
    body: {
      ...{ outletCode: 'XA003', marketReason: '周边两公里内无营业厅', buildMode: 'joint_build_shared_use' },
      ...{ users: '移动业务;固网业务', opensOn: '2026-12-01' },
    },
  },
  {
    path: '/v1/outlets/line-management-approvals',
    body: {
      ...{ orgUnitCode: 'XA003', departmentName: '移动业务经营部', reason: '校园专厅,由移动业务经营部统一经营' },
      ...{ validFrom: '2026-12-01', validTo: '2027-12-01' },
    },
  },
];

const ROUNDS = 2;

/** Keeps the statistics of XA001: the visitor signs in as this person, to hand a report in and sign what is circulated. */
const STATISTICIAN = 'XA-P0006';

/** What the document names in its examples is there to be looked at: each ledger's rows, and requests to be decided. */
export function exampleStep(branch: Branch): Step {
  return { what: 'examples 示例', weight: branch.outlets.length, run: showExamples };
}

/** What is refused is sent once more after all the others, because some rows name what others make. */
async function showExamples({ branch, door }: Fill): Promise<number> {
  const { running } = branch.months;
  const visitor = VISITOR.username;
  await door.ask(visitor, 'PUT', `/v1/personnel/people/${STATISTICIAN}/account`, { body: { username: visitor } });
  let rows = 0;
  let waiting = ledgers();
  for (let round = 1; round <= ROUNDS; round++) {
    const refused: LedgerAbout[] = [];
    for (const about of waiting) {
      const body = { rows: inMonthsOf(running, about.examples) };
      const { body: answer } = await door.ask(visitor, 'POST', `/v1/${about.path}/batch`, { body });
      rows += Number(answer['accepted']);
      if (Number(answer['rejected']) > 0) refused.push(about);
    }
    waiting = refused;
  }
  const asker = usernameOf(branch.top, 'outlet_management');
  for (const { path, body } of REQUESTS) {
    const { body: known } = await door.ask(asker, 'GET', `${path}?limit=1`);
    if ((known['items'] as unknown[]).length > 0) continue;
    await door.ask(asker, 'POST', path, { body: inMonthsOf(running, body), expect: [201, 409, 422] });
    rows++;
  }
  return rows;
}
