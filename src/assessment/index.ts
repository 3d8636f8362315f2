/**
 * Assessment owns targets, schemes, confirmations of inputs, close runs and the published five rates of each outlet-month.
 * It promises that a published result never moves, that it can be recounted from its rows, and that a preview is what a
 * close would publish. It refuses to be imported by any other module, and to store a fact.
 */
export { AssessmentModule } from './assessment.module.js';
