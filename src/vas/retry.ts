/**
 * Which errors of the service may pass by themselves: the rule of `lib/retry.ts` for the closed set of error codes.
 */
import { mayPass } from "../lib/retry.ts";
import type { VasErrorCode } from "./errors.ts";

const PASSES: Readonly<Record<VasErrorCode, boolean>> = {
  unreachable: true,
  "unknown-token": false,
  revoked: false,
  ended: false,
  "wrong-password": false,
  unauthorized: false,
  "invalid-input": false,
  "too-many-requests": true,
  "service-error": true,
  "unexpected-answer": true,
};

/** Whether the same request may have another answer a little later. */
export const errorMayPass = (code: VasErrorCode): boolean => PASSES[code];

/** Answers about the token and its life, which are no refusal: the same token may lead somewhere later. */
const ABOUT_TOKEN: ReadonlySet<number> = new Set([404, 410]);

/** Whether a status refuses the request itself, so that more of the same will not change it. */
export const isRefusal = (status: number | undefined): boolean =>
  status !== undefined && status >= 400 && !mayPass(status) && !ABOUT_TOKEN.has(status);
