import { ledgerController, reportController } from '../../platform/ledgers/index.js';
import { examLedger } from './exams.js';
import { expiringExams } from './expiring-exams.js';
import { QualificationController } from './qualification.controller.js';
import { QualificationReads } from './qualification.reads.js';

/** Wiring of the exams and of what follows from them. */
export const exams = {
  controllers: [ledgerController(examLedger), reportController(expiringExams), QualificationController],
  providers: [QualificationReads],
};
