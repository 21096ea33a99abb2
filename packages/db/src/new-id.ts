import { v7 } from 'uuid';

/** A UUIDv7: made in the app so that PostgreSQL 15 will do, and rising with time so that lists page by id. */
export const newId = (): string => v7();
