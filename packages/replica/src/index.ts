export type { Replica, ReplicaDeps, ReplicaHealth, ReplicaLog } from './replica.ts';
