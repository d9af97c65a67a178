/**
 * The way in for those who were given four characters.
 */
import { type DisplayDescriptor, PLAIN_PAGE } from "../descriptor.ts";

export const join = { ...PLAIN_PAGE, name: "join", path: "/" } as const satisfies DisplayDescriptor;
