import { sqlFile } from '../../platform/db/index.js';
import type { ReportAbout } from '../../platform/ledgers/index.js';
import {
  TrainingCoverageQuery,
  TrainingCoverageResponse,
  TrainingTopicResponse,
  TrainingTopicsQuery,
} from './coverage.dto.js';

/** What people of outlets are trained in. */
export const trainingTopics: ReportAbout = {
  many: 'TrainingTopics',
  title: { en: 'training topics', zh: '培训主题' },
  says: {
    en: 'Everybody signed in: the topics of trainings, which of them are safety content, and when they come again.',
    zh: '所有登录用户可用:培训主题目录、是否安全类及默认周期。',
  },
  tag: 'personnel',
  isKept: true,
  path: 'personnel/training-topics',
  read: 'catalogue.read',
  rules: ['R-200', 'R-034'],
  item: TrainingTopicResponse,
  query: TrainingTopicsQuery,
  shown: sqlFile(__dirname, 'shown-training-topics.sql'),
  isInherited: true,
};

/** How many of the people of each outlet are trained in each topic. */
export const trainingCoverage: ReportAbout = {
  many: 'TrainingCoverage',
  title: { en: 'training coverage', zh: '培训覆盖率' },
  says: {
    en: 'For each outlet and topic: people posted there on the day, and those of them trained within the period.',
    zh: '各营业厅各主题:当日在岗人数与周期内已培训人数。',
  },
  tag: 'personnel',
  path: 'personnel/training-coverage',
  read: 'personnel.person.read',
  rules: ['R-034', 'R-217'],
  item: TrainingCoverageResponse,
  query: TrainingCoverageQuery,
  gaps: [
    { name: { en: 'topics somebody is not trained in', zh: '未全员覆盖的培训主题' }, filter: { isComplete: 'false' } },
  ],
  shown: sqlFile(__dirname, 'training-coverage.sql'),
  words: { reason: { no_people: { en: 'nobody is posted there', zh: '当日无在岗人员' } } },
};
