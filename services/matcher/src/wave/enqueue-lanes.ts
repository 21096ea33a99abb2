import type { Bus } from '@jejaring/bus';
import { matchingQueue } from '@jejaring/contracts/flow/routes';
import { type Lane, matchJob } from './lanes.ts';

/** Has waves run in these lanes; one that waits already is the same job. */
export async function enqueueLanes(bus: Pick<Bus, 'enqueue'>, lanes: readonly Lane[]): Promise<void> {
  for (const [kind, some] of Map.groupBy(lanes, (lane) => lane.kind))
    await bus.enqueue(matchingQueue(kind), [
      ...new Map(some.map((lane) => [lane.lane, matchJob(lane)])).values(),
    ]);
}
