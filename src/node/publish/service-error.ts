/**
 * The shape of what goes wrong with a service, whoever's it is: a code of a closed set, and what the service says beside it.
 */
export type ServiceError<Code extends string> = {
  readonly code: Code;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** How long the service asks to wait, in ms. */
  readonly retryAfterMs?: number;
  /** What the service said of it. */
  readonly said?: string;
};

/** How long the service asks to wait, as a sentence after another; nothing where it does not say. */
export const waitWords = ({ retryAfterMs }: Pick<ServiceError<string>, "retryAfterMs">): string =>
  retryAfterMs === undefined ? "" : ` It asks to wait ${Math.ceil(retryAfterMs / 1_000)} s.`;
