export { demonstrationPassword, loadDemonstration, loadThuongXuan, prepareInstitute } from './load-demonstration.ts';
export { type Played, playOn, receiveElsewhere } from './play-on.ts';
export { type PlayedSupport, playSupport } from './play-support.ts';
