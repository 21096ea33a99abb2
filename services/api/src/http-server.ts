import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { answerError } from './edge/problems.ts';

/** Largest body of a request, in bytes. */
const BODY_LIMIT_BYTES = 1_000_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** A Fastify server with the limits that every deployment has: body size, time, an id for each request in log and answer. */
export const httpServer = (logLevel: string): FastifyInstance =>
  Fastify({
    logger: { level: logLevel },
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    // What the router itself refuses, before any plugin's error handler: a bad escape, a path segment too long.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  });
