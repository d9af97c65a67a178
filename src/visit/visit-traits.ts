/**
 * What a visit has to know of the display it is on; the descriptors of the displays say it.
 */

/** What of a visit stays after it, on the device or in the tab; what is not named does not. */
type Kept = {
  /** What a reader chose, on the device. */
  readonly settings?: true;
  /** What was said, on the device; not where the page is in a frame. */
  readonly transcript?: true;
  /** The password, on the device, where somebody asked for that. */
  readonly password?: true;
  /** The place in the stream and the way in, for a reload of the tab. */
  readonly tab?: true;
};

export type VisitTraits = {
  readonly keeps: Kept;
  /** Nobody touches the display: what has to be asked again is asked again by itself. */
  readonly isUnattended?: true;
  /** Most sentences in memory; absent for as many as anywhere. */
  readonly mostSentences?: number;
};
