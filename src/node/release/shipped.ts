/**
 * Which packages are in what ships: those the viewer depends on at run time, and theirs. npm's own `--omit=dev` leaves out
 * a package that a development tool wants as well, which here is the framework itself.
 */

type LockedPackage = {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
};
export type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };

export type ShippedPackage = {
  /** Where it is installed, such as `node_modules/howler`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
};

const FOLDER = "node_modules/";

/** Where `name` is found from the package at `path`: beside its own dependencies, else further out. */
function resolve(lock: Lock, path: string, name: string): string | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf(FOLDER) - 1))) {
    const candidate = at === "" ? `${FOLDER}${name}` : `${at}/${FOLDER}${name}`;
    if (candidate in lock.packages) return candidate;
    if (at === "") return undefined;
  }
}

/** Packages that ship, by name and version. What is only wanted optionally as a peer does not. */
export function shippedPackages(lock: Lock): readonly ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const readerVisit = (path: string): void => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = lock.packages[path] ?? {};
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (name) => peerDependenciesMeta?.[name]?.optional !== true,
    );
    for (const name of [...Object.keys(dependencies ?? {}), ...peers]) {
      const at = resolve(lock, path, name);
      if (at === undefined || found.has(at)) continue;
      found.set(at, { path: at, name, version: lock.packages[at]?.version ?? "" });
      readerVisit(at);
    }
  };
  readerVisit("");
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
