/**
 * Finding the broadcast behind the code in the link builder; again by itself while the service cannot be reached.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import { RESOLVE_LIMIT } from "../../lib/budget.ts";
import { systemClock } from "../../lib/clock.ts";
import { createSharedBudget } from "../../lib/shared-budget.ts";
import type { Config } from "../../config/load-config.ts";
import { createResolver } from "../../visit/resolve.ts";
import type { Lookup } from "./lookup.ts";
import { createVasClient } from "../../vas/client.ts";
import { errorMayPass } from "../../vas/retry.ts";

/** What is known of the broadcast with this code, as it becomes known. */
export function createLookup(code: Accessor<string>, config: Accessor<Config>): Accessor<Lookup> {
  const [lookup, setLookup] = createSignal<Lookup>({ kind: "none" });
  // Other choices leave the code as it is, and nothing is asked again.
  const settledCode = createMemo(code);
  createEffect(
    on(settledCode, (token) => {
      if (token === "") {
        setLookup({ kind: "none" });
        return;
      }
      setLookup({ kind: "asking" });
      const leaving = new AbortController();
      const resolver = createResolver({
        token,
        client: createVasClient({
          origin: config().serviceOrigin,
          fetch: (input, init) => fetch(input, init),
          clock: systemClock,
        }),
        clock: systemClock,
        random: Math.random,
        budget: createSharedBudget(RESOLVE_LIMIT, systemClock),
        unattended: false,
        signal: leaving.signal,
        onFound: (info) => setLookup({ kind: "found", info }),
        onError: (error) => {
          setLookup({ kind: "failed", code: error.code });
          return errorMayPass(error.code);
        },
      });
      resolver.resolve();
      onCleanup(() => {
        leaving.abort();
        resolver.dispose();
      });
    }),
  );
  return lookup;
}
