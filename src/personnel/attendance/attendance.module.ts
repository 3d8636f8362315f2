import { ledgerController } from '../../platform/ledgers/index.js';
import { attendancePunchLedger } from './attendance-punches.js';
import { AttendanceController } from './attendance.controller.js';

/** Wiring of when people came and went. */
export const attendance = {
  controllers: [ledgerController(attendancePunchLedger), AttendanceController],
  providers: [],
};
