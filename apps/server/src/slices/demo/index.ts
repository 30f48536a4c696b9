export { demonstrationPassword, loadDemonstration, prepareInstitute } from './load-demonstration.ts';
export { type Played, playOn, receiveElsewhere } from './play-on.ts';
