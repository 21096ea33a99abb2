import { useQuery } from '@tanstack/react-query';
import { unseenIn } from './inbox.ts';
import { inboxQuery } from './inbox-queries.ts';

/** How many notifications have not been seen on any device. */
export function useUnseen(): number {
  const { data } = useQuery({ ...inboxQuery, enabled: false });
  return data ? unseenIn(data) : 0;
}
