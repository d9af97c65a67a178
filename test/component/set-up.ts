/** Takes every rendered component away after its test, so that none is found by the next. */
import { cleanup } from "@solidjs/testing-library";
import { afterEach } from "vitest";

afterEach(cleanup);
