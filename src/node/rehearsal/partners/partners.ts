/**
 * The stand-ins for services of other vendors.
 */
import { createVmegStandIn, type VmegStandIn } from "./vmeg.ts";

export type Partners = { readonly vmeg: VmegStandIn };

export const createPartners = (): Partners => ({ vmeg: createVmegStandIn() });
