/**
 * Waits at the end of each file of tests for what it still loads. Files of one worker share its modules: one that is cut off
 * while it loads would be broken for all files that follow.
 */
import { afterAll, vi } from "vitest";

afterAll(() => vi.dynamicImportSettled());
