/**
 * Personnel owns the people of the outlets: employers, files, gates before work, posts and postings, training and exams, badges
 * and supervision cards, operator IDs, shifts, meals, attendance and overtime, what is circulated and signed, and violations.
 * It promises that nobody works, or gets an operator ID, before what the regulations ask of them is passed and on file.
 * It refuses to know what a person sold or earned: that is the business of the modules above and beside.
 */
export { PersonnelModule } from './personnel.module.js';
