export * from './demonstration-day';
export * from './load-demonstration';
export * from './demonstration-clock';
export { inSweden } from './stepping-clock';
export type { DemonstrationAccount } from './step';
