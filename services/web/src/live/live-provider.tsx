import type { Notification } from '@jejaring/contracts/inbox/notification';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { listingKeys, matchKeys } from '../api/query-keys.ts';
import { withNotification, withSeen } from '../inbox/inbox.ts';
import { inboxQuery } from '../inbox/inbox-queries.ts';
import { isEchoOfAnswer } from '../matches/match-queries.ts';
import { meQuery } from '../session/session-queries.ts';
import { browserLine } from './browser-line.ts';
import { createLiveClient, type LineState } from './live-client.ts';

interface Live {
  state: LineState;
  /** What has arrived over the line since the page was opened, oldest first. */
  arrivals: readonly Notification[];
  forget(): void;
}

const LiveContext = createContext<Live>({ state: 'stopped', arrivals: [], forget: () => {} });
export const useLive = (): Live => use(LiveContext);

/** Puts a notification into the inbox and has everything read again that it says has changed. */
function apply(queryClient: QueryClient, notification: Notification) {
  queryClient.setQueryData(inboxQuery.queryKey, (inbox) => inbox && withNotification(inbox, notification));
  const { matchId, listingId } = notification;
  const stale = [
    matchKeys.lists,
    listingKeys.lists,
    ...(matchId === undefined ? [] : [matchKeys.one(matchId)]),
    ...(listingId === undefined ? [] : [listingKeys.one(listingId)]),
  ];
  for (const queryKey of stale) void queryClient.invalidateQueries({ queryKey });
}

/** Keeps the live line open while a member of a school is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const { data: inbox } = useQuery(inboxQuery);
  const [state, setState] = useState<LineState>('stopped');
  const [arrivals, setArrivals] = useState<readonly Notification[]>([]);
  const forget = useCallback(() => setArrivals([]), []);
  const ready = inbox !== undefined;

  useEffect(() => {
    const loaded = ready && queryClient.getQueryData(inboxQuery.queryKey);
    if (!loaded) return;
    const client = createLiveClient({
      ...browserLine,
      applied: loaded.last,
      onNotification(notification) {
        apply(queryClient, notification);
        if (!isEchoOfAnswer(queryClient, notification)) setArrivals((earlier) => [...earlier, notification]);
      },
      onSeen: (upTo) =>
        queryClient.setQueryData(inboxQuery.queryKey, (current) => current && withSeen(current, upTo)),
      onResync: async () => (await queryClient.fetchQuery({ ...inboxQuery, staleTime: 0 })).last,
      onState(next) {
        setState(next);
        // A refused upgrade looks like any dropped line; only asking tells that the session has ended.
        if (next === 'signed_out' || next === 'waiting')
          void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      },
    });
    client.start();
    const wakeUp = () => document.visibilityState === 'visible' && client.check();
    document.addEventListener('visibilitychange', wakeUp);
    return () => {
      document.removeEventListener('visibilitychange', wakeUp);
      client.stop();
    };
  }, [queryClient, ready]);

  return <LiveContext value={{ state, arrivals, forget }}>{children}</LiveContext>;
}
