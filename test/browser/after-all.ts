export { forgetDemonstration as default } from './demonstration';
