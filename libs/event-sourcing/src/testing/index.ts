export { scenario, type Given, type Scenario, type Then } from './scenario';
export { projectionScenario, type ProjectedDocuments, type ProjectionScenario, type RecordedFact } from './projection-scenario';
