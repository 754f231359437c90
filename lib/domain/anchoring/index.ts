export { describeRange, type QuoteSelector } from './describe';
