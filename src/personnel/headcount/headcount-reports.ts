import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import {
  DepartmentDirectorResponse,
  DepartmentDirectorsQuery,
  OutletStatisticianResponse,
  OutletStatisticiansQuery,
} from './holder.dto.js';
import { HeadcountQuery, HeadcountResponse } from './headcount.dto.js';

/** Required against actual, with the gap. */
export const headcountReport: ReportAbout = {
  many: 'Headcount',
  title: { en: 'headcount', zh: '人员配备情况' },
  says: {
    en: 'How many a unit is to have by the standard of its type or its own requirement, how many are posted there, and who is missing.',
    zh: '各单元应配人数(按厅型标准或本单元要求)、实有人数及缺员。',
  },
  tag: 'personnel',
  path: 'personnel/headcount',
  read: 'personnel.person.read',
  rules: ['R-196'],
  item: HeadcountResponse,
  query: HeadcountQuery,
  gaps: [{ name: { en: 'posts short of people', zh: '岗位缺员' }, filter: { isShort: 'true' } }],
  shown: sqlFile(__dirname, 'headcount.sql'),
  words: {
    source: {
      standard: { en: 'standard of the type', zh: '厅型标准' },
      unit: { en: 'own requirement', zh: '本单元要求' },
    },
  },
};

/** Which department has a director. */
export const departmentDirectors: ReportAbout = {
  many: 'DepartmentDirectors',
  title: { en: 'department directors', zh: '部门主任' },
  says: {
    en: 'The director of each department, at provinces and cities; hasDirector=false are those without one.',
    zh: '省、地市各部门的主任;hasDirector=false 为缺主任的部门。',
  },
  tag: 'personnel',
  path: 'personnel/department-directors',
  read: 'personnel.person.read',
  rules: ['R-215'],
  item: DepartmentDirectorResponse,
  query: DepartmentDirectorsQuery,
  gaps: [{ name: { en: 'departments without a director', zh: '未配主任的部门' }, filter: { hasDirector: 'false' } }],
  shown: sqlFile(__dirname, 'department-directors.sql'),
};

/** Which outlet has a person for statistics and analysis. */
export const outletStatisticians: ReportAbout = {
  many: 'OutletStatisticians',
  title: { en: 'outlet statisticians', zh: '营业厅统计员' },
  says: {
    en: 'The statistician of each outlet in business that day, and the deputy; hasStatistician=false are outlets without one.',
    zh: '当日营业的营业厅的统计员及代理人;hasStatistician=false 为缺统计员的营业厅。',
  },
  tag: 'personnel',
  path: 'personnel/outlet-statisticians',
  read: 'personnel.statistics.read',
  rules: ['R-341'],
  item: OutletStatisticianResponse,
  query: OutletStatisticiansQuery,
  gaps: [
    { name: { en: 'outlets without a statistician', zh: '未配统计员的营业厅' }, filter: { hasStatistician: 'false' } },
  ],
  shown: sqlFile(__dirname, 'outlet-statisticians.sql'),
};
