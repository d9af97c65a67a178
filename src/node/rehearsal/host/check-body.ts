/**
 * Checks what a host sends and says what is wrong with it in one sentence that starts with the field's name.
 * Schemas used with this give messages that go on after the name, such as "must be at least 1".
 */
import type { IncomingMessage } from "node:http";

import * as v from "valibot";

import { err, ok, type Result } from "../../../lib/result.ts";
import { type HttpError, readJson, validationFailed } from "../http.ts";

const NO_OBJECT = validationFailed("The body must be a JSON object");

function describe(issue: v.BaseIssue<unknown>): HttpError {
  const field = v.getDotPath(issue);
  if (field === null) return issue.kind === "schema" ? NO_OBJECT : validationFailed(issue.message);
  const isMissing = issue.kind === "schema" && issue.input === undefined;
  return validationFailed(`${field} ${isMissing ? "is required" : issue.message}`);
}

/** The checked value, or 422 `validation_failed` for the first thing wrong with it. */
export function check<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): Result<v.InferOutput<S>, HttpError> {
  if (Array.isArray(value)) return err(NO_OBJECT);
  const checked = v.safeParse(schema, value, { abortEarly: true });
  return checked.success ? ok(checked.output) : err(describe(checked.issues[0]));
}

/** Reads the request's JSON body and checks it; see {@link check} and `readJson` for the errors. */
export async function checkBody<S extends v.GenericSchema>(
  message: IncomingMessage,
  schema: S,
  largest?: number,
): Promise<Result<v.InferOutput<S>, HttpError>> {
  const body = await readJson(message, largest);
  return body.ok ? check(schema, body.value) : body;
}
