/**
 * What the stand-ins for other vendors' services share: what they know of the rehearsal, and how a request comes to them.
 */
import type { ServerResponse } from "node:http";

import type { Request } from "../http.ts";
import type { Script } from "../script/script.ts";
import type { Sample } from "../speech/synthesizer.ts";

/** What a stand-in needs of the rehearsal. */
export type Around = {
  readonly apiKey: string;
  readonly now: () => number;
  readonly sample: Sample;
  readonly script: Script;
};

/** A request that one of them may answer; false where it is not for it. */
export type Handle = (around: Around, request: Request, response: ServerResponse) => Promise<boolean>;
