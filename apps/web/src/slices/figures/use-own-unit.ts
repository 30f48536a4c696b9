import { useSession } from '../../app/session.ts';

/** The unit whose figures a person opens first: of the department, else of the first position. */
export function useOwnUnit(): string {
  const { positions } = useSession();
  const ofDepartment = positions.find(({ role }) => role === 'department-officer' || role === 'department-leader');
  return (ofDepartment ?? positions[0])?.unitId ?? 'VN';
}
