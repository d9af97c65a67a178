/**
 * Whether what is said may be kept on the device: on by default where anybody may listen, only after a yes where a
 * password is needed, and nowhere but where one person reads on a device of their own. Pure.
 */

/** The token of a record of this service; nothing for one of another. */
export function tokenOfKey(key: string, serviceOrigin: string): string | undefined {
  const [origin, token] = key.split(" ");
  return origin === serviceOrigin ? token : undefined;
}

/** Whether a display keeps what was said: where it may at all, and is not in a frame of another page. */
export const keepsTranscript = (
  { keeps }: { readonly keeps: { readonly transcript?: true } },
  isFramed: boolean,
): boolean => keeps.transcript === true && !isFramed;

export type Wishes = {
  /** A password is needed, or was needed in this visit. */
  readonly isSecret: boolean;
  /** The reader's setting. */
  readonly wanted: boolean;
  /** What the reader said about this broadcast; nothing while they were not asked. */
  readonly answer: boolean | undefined;
  /** The reader deleted what was kept of it, in this visit. */
  readonly isForgotten: boolean;
};

export const mayKeep = ({ isSecret, wanted, answer, isForgotten }: Wishes): boolean =>
  !isForgotten && (isSecret ? answer === true : wanted);

/** Whether the reader has to be asked. Who keeps nothing at all is not asked. */
export const shouldAsk = ({ isSecret, wanted, answer, isForgotten }: Wishes): boolean =>
  isSecret && wanted && answer === undefined && !isForgotten;
