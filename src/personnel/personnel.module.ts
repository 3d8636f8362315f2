import { Module, type Provider, type Type } from '@nestjs/common';
import { OutletsModule } from '../outlets/index.js';
import { accountLinks } from './account-links/account-links.module.js';
import { headcount } from './headcount/headcount.module.js';
import { jobDescriptions } from './job-descriptions/job-descriptions.module.js';
import { operatorIds } from './operator-ids/operator-ids.module.js';
import { postDuties } from './post-duties/post-duties.module.js';
import { activations } from './activations/activations.module.js';
import { evaluations } from './evaluations/evaluations.module.js';
import { processes } from './processes/processes.module.js';
import { selections } from './selections/selections.module.js';
import { clearances } from './clearances/clearances.module.js';
import { employers } from './employers/employers.module.js';
import { people } from './people/people.module.js';
import { attendance } from './attendance/attendance.module.js';
import { mealTurns } from './meal-turns/meal-turns.module.js';
import { dayPlans } from './day-plans/day-plans.module.js';
import { overtime } from './overtime/overtime.module.js';
import { postings } from './postings/postings.module.js';
import { posts } from './posts/posts.module.js';
import { rosters } from './rosters/rosters.module.js';
import { statisticsReports } from './statistics-reports/statistics-reports.module.js';
import { supervisionCards } from './supervision-cards/supervision-cards.module.js';
import { shiftTemplates } from './shift-templates/shift-templates.module.js';
import { circulations } from './circulations/circulations.module.js';
import { conductRatings } from './conduct-ratings/conduct-ratings.module.js';
import { giftIssues } from './gift-issues/gift-issues.module.js';
import { violations } from './violations/violations.module.js';
import { exams } from './exams/exams.module.js';
import { trainings } from './trainings/trainings.module.js';

interface Feature {
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}

/** A feature is a folder with its own wiring; adding one adds one line here. */
const features: readonly Feature[] = [
  employers, // who employs the people
  people, // their files
  selections, // how they were chosen
  clearances, // what was looked into before they work
  activations, // the gate before the first day of work
  evaluations, // how their work was evaluated
  processes, // recruiting, evaluation and training of each
  posts, // what there is to hold
  postings, // who holds it where
  jobDescriptions, // what a post asks, and who has signed it
  postDuties, // which post owns which duty
  accountLinks, // who signs in as whom
  operatorIds, // under which number somebody works
  headcount, // how many there are to be, and are
  statisticsReports, // what only the statistician hands in
  supervisionCards, // what customers see of who serves them
  shiftTemplates, // the times of a working day
  rosters, // who works when
  trainings, // what people are trained in
  exams, // what they passed
  mealTurns, // who eats when
  attendance, // when people came and went
  overtime, // what they were asked to work beyond
  dayPlans, // what is to be done today
  circulations, // what they read and signed
  violations, // what they did against the rules
  conductRatings, // how they receive customers
  giftIssues, // what they gave out
];

@Module({
  imports: [OutletsModule],
  controllers: features.flatMap((feature) => [...feature.controllers]),
  providers: features.flatMap((feature) => [...feature.providers]),
})
export class PersonnelModule {}
