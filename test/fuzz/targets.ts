/**
 * All that is fuzzed, by name. A target has its file here, its line below, and a short run among the tests: those that
 * need no socket in `test/unit/fuzz/fuzz.test.ts`, where they all run, the servers in `test/integration/servers/fuzz.test.ts`.
 */
import type { FuzzTarget } from "./fuzz.ts";
import { messages } from "./messages.ts";
import { reader } from "./reader.ts";
import { reducer } from "./reducer.ts";
import { restoring } from "./restoring.ts";
import { servers } from "./servers.ts";
import { transcripts } from "./transcripts.ts";

/** Targets that are functions alone. */
export const PURE_TARGETS: readonly FuzzTarget[] = [reader, reducer, restoring, transcripts, messages];

export const TARGETS: readonly FuzzTarget[] = [...PURE_TARGETS, servers];
