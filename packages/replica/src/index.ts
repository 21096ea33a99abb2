export type { Replica, ReplicaDeps, ReplicaHealth, ReplicaLog } from './replica.ts';
export { startReplica } from './start-replica.ts';
