/**
 * The engine's configuration on one machine, for a try and for the tests: the file in `deploy/relay` as it stands, with other
 * ports and folders.
 */

/** The recipe, from the top of the project. */
export const ENGINE_RECIPE = "deploy/relay/nginx/live-subtitles-relay.conf";
/** Debian's `libnginx-mod-nchan`. */
export const NCHAN_MODULE = "/usr/lib/nginx/modules/ngx_nchan_module.so";
/** Of one worker; a viewer's stream takes one, and while it begins another. */
const CONNECTIONS = 15_000;

export type EnginePlace = {
  /** Where the engine writes. */
  readonly folder: string;
  readonly ports: Readonly<Record<"redis" | "viewers" | "engine" | "first" | "second", number>>;
  /** It is started by root, whose workers would not be let into the folder as somebody else. */
  readonly asRoot: boolean;
  /** More that is changed in the recipe. */
  readonly changes?: Readonly<Record<string, string>>;
};

/** The text with each key replaced by its value. Throws where a key is not in it: it is not the text this was written for. */
function changed(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The recipe does not hold ${JSON.stringify(from)}.`);
    return before.replaceAll(from, to);
  }, text);
}

/** The whole of an `nginx.conf` with the recipe in it. */
export function engineConfig(recipe: string, { folder, ports, asRoot, changes = {} }: EnginePlace): string {
  const site = changed(recipe, {
    "127.0.0.1:8091": `127.0.0.1:${ports.first}`,
    "127.0.0.1:8092": `127.0.0.1:${ports.second}`,
    "127.0.0.1:6379": `127.0.0.1:${ports.redis}`,
    "listen 127.0.0.1:8080": `listen 127.0.0.1:${ports.viewers}`,
    "listen 127.0.0.1:8090": `listen 127.0.0.1:${ports.engine}`,
    "/var/log/nginx": folder,
    "/var/lib/nginx": folder,
    ...changes,
  });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join("\n");
  return `load_module ${NCHAN_MODULE};
${asRoot ? "user root;\n" : ""}error_log stderr notice;
pid ${folder}/nginx.pid;
worker_processes 1;
events { worker_connections ${CONNECTIONS}; }
http {
${temporary}
${site}
}
`;
}
