import { sqlFile } from '../../platform/db/index.js';
import type { LedgerAbout } from '../../platform/ledgers/index.js';
import { BuildModeResponse, BuildModeRow, BuildModesQuery } from './build-mode.dto.js';
import { BUILD_MODE_WORDS } from './build-mode.js';
import { UsersMissing } from './management.errors.js';

/** By whom outlets were built and who uses them, from which day on. */
export const buildModeLedger: LedgerAbout<BuildModeRow> = {
  one: 'BuildMode',
  many: 'BuildModes',
  title: { en: 'build modes', zh: '建设使用模式' },
  says: {
    en: 'Whether an outlet was built jointly or by one line, and who uses it.',
    zh: '营业厅共建共用、自建共用或自建自用,以及共用方。',
  },
  tag: 'outlets',
  path: 'outlets/build-modes',
  read: 'outlets.premises.read',
  write: 'outlets.outlet.write',
  rules: ['R-277'],
  row: BuildModeRow,
  item: BuildModeResponse,
  query: BuildModesQuery,
  examples: [
    { outletCode: 'XA001', buildMode: 'joint_build_shared_use', users: '移动业务;固网业务', validFrom: '2026-11-01' },
    { outletCode: 'XA002', buildMode: 'self_build_own_use', validFrom: '2026-11-01' },
  ],
  table: { name: 'outlets.build_mode', key: ['outlet_id'], values: ['build_mode', 'users'], isDated: true },
  checks: [sqlFile(__dirname, 'check-build-modes.sql')],
  refusals: [{ refusal: UsersMissing, field: 'users' }],
  shown: sqlFile(__dirname, 'shown-build-modes.sql'),
  words: { buildMode: BUILD_MODE_WORDS },
};
