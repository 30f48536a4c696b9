export { myWorkRoutes } from './routes.tsx';
