import { refusal } from '../../platform/errors/index.js';

export class NoSuchZone extends refusal({
  code: 'no_such_zone',
  kind: 'unprocessable',
  title: { en: 'The outlet has no such zone', zh: '营业厅没有该分区' },
  detail: {
    en: 'The outlet has no functional zone {zoneNo} on {validFrom}; record the zone first, or leave it out.',
    zh: '该营业厅在 {validFrom} 没有编号为 {zoneNo} 的功能分区,请先登记分区或不填此项。',
  },
  example: { zoneNo: 'Z-99', validFrom: '2026-11-01' },
}) {}
