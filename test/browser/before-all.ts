export { loadDemonstration as default } from './demonstration';
