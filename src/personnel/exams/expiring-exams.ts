import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import { PEOPLE_BELOW } from '../people/person-of-rows.js';
import { ExpiringExamResponse, ExpiringExamsQuery } from './exam.dto.js';

/** Whose exams run out, or have run out. */
export const expiringExams: ReportAbout = {
  many: 'ExpiringExams',
  title: { en: 'expiring exams', zh: '到期考试' },
  says: {
    en: 'People at work on the day whose passed exam ends within 60 days or has ended, by subject.',
    zh: '当日在职人员中,考试有效期在 60 天内到期或已过期者。',
  },
  tag: 'personnel',
  path: 'personnel/expiring-exams',
  read: 'personnel.person.read',
  rules: ['R-108', 'R-217'],
  item: ExpiringExamResponse,
  query: ExpiringExamsQuery,
  gaps: [{ name: { en: 'exams that have expired', zh: '已过期考试' }, filter: { isExpired: 'true' } }],
  shown: sqlFile(__dirname, 'expiring-exams-then.sql'),
  shownToday: sqlFile(__dirname, 'expiring-exams.sql'),
  owners: PEOPLE_BELOW,
  isAlongDay: true,
};
