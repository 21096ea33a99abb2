export type {
  Bus,
  BusLog,
  BusOptions,
  Driver,
  FailedJob,
  Health,
  Job,
  NewJob,
  QueueCounts,
  Retry,
  RunningWorker,
  Subscriber,
  WorkOptions,
} from './bus.ts';
export { openBus } from './open-bus.ts';
export { BusUnavailable } from './unavailable.ts';
