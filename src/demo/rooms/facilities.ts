import type { Branch } from '../branch/branch.js';
import { Dice } from '../branch/dice.js';
import { dayAfter, firstDayBefore, laterOf, type Room } from './room.js';
import { cities, type Numbered, ofOutlets } from './premises.js';

/** What hangs in each outlet and what stands in it. */
export const FACILITIES: readonly Room[] = [
  { path: 'outlets/documents', rows: documents },
  { path: 'outlets/displayed-documents', rows: (branch) => ofOutlets(branch, displayed) },
  { path: 'outlets/equipment', rows: (branch) => ofOutlets(branch, equipment) },
];

const KINDS = [
  ['business_items', '营业项目公示', 'wall'],
  ['service_standards', '服务标准', 'wall'],
  ['company_commitment', '公司行风承诺', 'wall'],
  ['outlet_commitment', '营业厅服务承诺', 'wall'],
  ['basic_tariffs', '基础电信业务资费', 'wall'],
  ['supervision_board', '服务监督栏', 'wall'],
  ['faq_handbook', '常见问题解答手册', 'counter'],
  ['vi_manual', 'VI手册营业厅分册', 'facade'],
] as const;
const OLD_TARIFFS = 5; // One outlet in so many still shows the tariffs before.
const NO_STANDARDS = 11; // One in so many has no service standards on its wall.
const ITEMS = [
  ['business', 'pc', '台式电脑', 60],
  ['business', 'bill_printer', '发票打印机', 60],
  ['business', 'banknote_detector', '点验钞机', 48],
  ['basic', 'lighting', '照明', 120],
  ['basic', 'counters', '柜台', 120],
  ['basic', 'air_conditioning', '空调', 96],
  ['auxiliary_service', 'queue_machine', '排队叫号机', 72],
  ['auxiliary_service', 'satisfaction_keypad', '满意度按键', 60],
  ['auxiliary_service', 'water_dispenser', '饮水机', 60],
  ['maintenance', 'test_handsets', '测试手机', 36],
] as const;
const FAULTY = 13; // Every so many-th machine does not work.

function* documents(branch: Branch): Generator<object> {
  const before = firstDayBefore(branch, 24);
  const lately = firstDayBefore(branch, 2);
  for (const orgUnitCode of cities(branch)) {
    for (const [kind, title] of KINDS) {
      const row = { orgUnitCode, documentCode: `${kind.toUpperCase()}-${orgUnitCode}`, kind, title };
      yield { ...row, documentVersion: '1', issuedOn: dayAfter(before, -10), validFrom: before };
      if (kind === 'basic_tariffs' || kind === 'faq_handbook') {
        yield { ...row, documentVersion: '2', issuedOn: dayAfter(lately, -10), validFrom: lately };
      }
    }
  }
}

function* displayed({ outlet, code, number, openedOn, branch }: Numbered): Generator<object> {
  const foundOn = laterOf(openedOn, dayAfter(firstDayBefore(branch, 1), number % 20));
  for (const [kind, , place] of KINDS) {
    const documentCode = `${kind.toUpperCase()}-${outlet.row.cityCode}`;
    const isNew =
      (kind === 'basic_tariffs' && number % OLD_TARIFFS !== 2) || (kind === 'faq_handbook' && number % 4 !== 1);
    const row = { outletCode: code, place, kind, foundOn };
    if (kind === 'service_standards' && number % NO_STANDARDS === 6) yield { ...row, isDisplayed: false };
    else yield { ...row, documentCode, isDisplayed: true, versionFound: isNew ? '2' : '1' };
  }
}

function* equipment({ outlet, code, openedOn, branch }: Numbered): Generator<object> {
  const dice = new Dice(branch.seed, 'equipment', code);
  const items = outlet.row.type === 'small' ? ITEMS.slice(0, 7) : ITEMS;
  for (const [at, [facilityClass, item, name, lifeMonths]] of items.entries()) {
    const commissionedOn = laterOf(openedOn, firstDayBefore(branch, dice.whole(6, 84)));
    yield {
      ...{ outletCode: code, assetNo: `A-${String(at + 1).padStart(2, '0')}`, facilityClass, item, name, lifeMonths },
      ...{
        quantity: item === 'pc' || item === 'counters' ? dice.whole(2, 6) : 1,
        commissionedOn,
        validFrom: commissionedOn,
      },
      ...{ state: dice.whole(1, FAULTY) === 1 ? 'faulty' : 'working' },
      ...((item === 'queue_machine' || item === 'satisfaction_keypad') && {
        isInterfaceConnected: dice.whole(1, 4) > 1,
      }),
    };
  }
}
