import { problemOf } from '@jejaring/contracts/refusal/problem';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import type { RefusalCode } from '@jejaring/contracts/refusal/refusals';
import { chooseLocale } from '@jejaring/contracts/sentence';
import type { ErrorObject } from 'ajv';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldFaults } from './field-faults.ts';
import { withoutValues } from './without-values.ts';

/** Errors that Fastify itself throws before an operation runs. */
const FASTIFY_CODES: Record<string, RefusalCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'body.media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body.invalid_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body.invalid_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body.invalid_json',
  FST_ERR_BAD_URL: 'request.bad_url',
  FST_ERR_MAX_PARAM_LENGTH: 'route.not_found',
};

/** Lost or refused connections to PostgreSQL: the request may be sent again. */
const UNAVAILABLE = /^(ECONNREFUSED|ECONNRESET|CONNECTION_\w+|57P0[1-3]|53300)$/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function refusalOf(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error;
  if (error.validation) {
    const faults = fieldFaults(error.validation as ErrorObject[], error.validationContext ?? 'body');
    return new Refusal('request.invalid', { faults });
  }
  const known = FASTIFY_CODES[error.code];
  if (known) return new Refusal(known);
  if (error instanceof SyntaxError && error.statusCode === 400) return new Refusal('body.invalid_json');
  const unavailable = UNAVAILABLE.test(codeOf(error)) || UNAVAILABLE.test(codeOf(error.cause));
  return new Refusal(unavailable ? 'server.unavailable' : 'server.error');
}

function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  const locale = chooseLocale(request.headers['accept-language']);
  const problem = problemOf(refusal.code, locale, refusal.faults, request.id);
  return reply
    .code(problem.status)
    .header('content-language', locale)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

/** Answers an error, thrown anywhere from the router to the operation. Causes of 5xx go to the log, never to the reader. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalOf(error);
  if (refusal.code.startsWith('server.')) request.log.error({ err: withoutValues(error) }, 'request failed');
  else if (refusal.internal)
    request.log.info({ code: refusal.code, internal: refusal.internal }, 'request refused');
  return answer(request, reply, refusal);
}

/** The one place where a refusal becomes HTTP. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerError);
  app.setNotFoundHandler((request, reply) => answer(request, reply, new Refusal('route.not_found')));
}
