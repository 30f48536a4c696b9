export { whatIfRoutes } from './what-if.ts';
