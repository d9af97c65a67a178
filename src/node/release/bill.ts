/**
 * npm's bills of materials, made the same for the same commit: only what ships is listed, and random numbers, the time and
 * the name of the folder give way to what belongs to the release.
 */
import type { ShippedPackage } from "./shipped.ts";

export type BillOf = {
  readonly name: string;
  readonly version: string;
  /** When the release was made, in seconds since 1970. */
  readonly epoch: number;
  readonly shipped: readonly ShippedPackage[];
};

type CycloneDx = {
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
  readonly components: readonly { readonly "bom-ref": string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};
type Spdx = {
  readonly creationInfo: Readonly<Record<string, unknown>>;
  readonly packages: readonly {
    readonly SPDXID: string;
    readonly name: string;
    readonly versionInfo: string;
  }[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relatedSpdxElement: string;
  }[];
};

/** As both formats write a moment: to the second, in UTC. */
const timeOf = (epoch: number): string => new Date(epoch * 1_000).toISOString().replace(".000Z", "Z");
const asText = (bill: object): string => `${JSON.stringify(bill, undefined, 2)}\n`;

/** npm's CycloneDX document (1.5) of everything installed, as that of what ships. */
export function cycloneDxBill(npm: string, { name, version, epoch, shipped }: BillOf): string {
  const { serialNumber: _, ...bill } = JSON.parse(npm) as CycloneDx & { readonly serialNumber?: string };
  const own = `${name}@${version}`;
  const refs = new Set([own, ...shipped.map((one) => `${one.name}@${one.version}`)]);
  return asText({
    ...bill,
    metadata: {
      ...bill.metadata,
      timestamp: timeOf(epoch),
      component: { ...bill.metadata.component, type: "application", name },
    },
    components: bill.components.filter((component) => refs.has(component["bom-ref"])),
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  });
}

/** npm's SPDX document (2.3) of everything installed, as that of what ships. */
export function spdxBill(npm: string, { name, version, epoch, shipped }: BillOf): string {
  const bill = JSON.parse(npm) as Spdx;
  const names = new Set([`${name}@${version}`, ...shipped.map((one) => `${one.name}@${one.version}`)]);
  const packages = bill.packages.filter((one) => names.has(`${one.name}@${one.versionInfo}`));
  const ids = new Set(["SPDXRef-DOCUMENT", ...packages.map(({ SPDXID }) => SPDXID)]);
  return asText({
    ...bill,
    documentNamespace: `http://spdx.org/spdxdocs/${name}-${version}`,
    creationInfo: { ...bill.creationInfo, created: timeOf(epoch) },
    packages,
    relationships: bill.relationships.filter(
      ({ spdxElementId, relatedSpdxElement }) => ids.has(spdxElementId) && ids.has(relatedSpdxElement),
    ),
  });
}
