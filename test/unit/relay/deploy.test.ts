/**
 * The files in `deploy/relay` say the same as the program, and as each other.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it, onTestFinished } from "vitest";

import { readRelayOptions } from "../../../src/node/commands/relay-options.ts";
import { ENGINE_RECIPE, engineConfig, NCHAN_MODULE } from "../../../src/node/relay/engine-config.ts";
import { missingPrograms } from "../../../src/node/relay/missing-programs.ts";
import { wireOf } from "../../../src/node/relay/wire-of.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const file = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const recipe = file(ENGINE_RECIPE);
const compose = file("deploy/relay/compose.yaml");
const containers = ["engine", "relay"].map(
  (name) => [name, file(`deploy/relay/containers/${name}.Containerfile`)] as const,
);
/** The engine's configuration as its container has it. */
const inContainer = (): string =>
  execFileSync("sed", ["-f", join(ROOT, "deploy/relay/containers/engine.sed"), join(ROOT, ENGINE_RECIPE)], {
    encoding: "utf8",
  });
/** Without comments. */
const lines = (text: string): string => text.replace(/#.*$/gm, "");

describe("the recipe of the engine", () => {
  it("has the relay's own ports", () => {
    const options = readRelayOptions(["--service", "https://service.example", "--token", "a3f9"]);
    if (!options.ok || options.value === "help") throw new Error("The options were not read.");
    const { engine, listen, redis } = options.value;
    expect(recipe).toContain(`listen ${new URL(engine).host};`);
    expect(recipe).toContain(`server ${listen.host}:${listen.port} `);
    expect(recipe).toContain(`nchan_redis_server ${redis};`);
  });

  it("says as often that a stream is alive as viewers are told", () => {
    const interval = /nchan_eventsource_ping_interval (\d+);/.exec(recipe)?.[1];
    expect(wireOf({ type: "connected" })?.payload).toMatchObject({
      heartbeat_interval_ms: Number(interval) * 1_000,
    });
  });

  it("lets nobody reach what relays ask from elsewhere", () => {
    for (const [, address] of lines(recipe).matchAll(/listen ([^;]+);/g))
      expect(address).toMatch(/^127\.0\.0\.1:/);
  });

  it("is refused for a try where it is not what it was written for", () => {
    const place = {
      folder: "/x",
      ports: { redis: 1, viewers: 2, engine: 3, first: 4, second: 5 },
      asRoot: false,
    };
    expect(engineConfig(recipe, place)).toMatch(/^worker_processes 1;$/m);
    expect(() => engineConfig("events {}", place)).toThrow("The recipe does not hold");
  });
});

describe("the containers", () => {
  it.each(containers)("the %s is built from what is there, and runs as nobody special", (_name, text) => {
    expect(/^USER (\d+):\d+$/m.exec(text)?.[1]).toMatch(/^[1-9]/);
    const sources = [...text.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, from = ""]) => from.split(" "));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources.filter((one) => !one.includes("*")))
      expect(existsSync(join(ROOT, source)), source).toBe(true);
    expect(text).toMatch(/^FROM docker[.]io\/library\/[a-z]+:[\w-]+$/m);
  });

  it("are the services, of which the viewers' address alone is published, on this machine", () => {
    expect(compose.match(/^ {4}ports:$/gm)).toHaveLength(1);
    expect([...compose.matchAll(/^ {6}- "([\d.]+:\d+:\d+)"$/gm)].map(([, port]) => port)).toEqual([
      "127.0.0.1:8080:8080",
    ]);
    for (const [name] of containers)
      expect(compose).toContain(`dockerfile: deploy/relay/containers/${name}.Containerfile`);
    expect(compose).toMatch(/^ {4}user: "[1-9]\d*:\d+"$/m);
    expect(compose.match(/cap_drop: \[ALL\]/g)).toHaveLength(3);
    expect(compose.match(/read_only: true/g)).toHaveLength(3);
    expect(compose).not.toMatch(/privileged: true|network_mode|docker[.]sock/);
  });

  it("find each other by the names of the services", () => {
    const text = lines(inContainer());
    const services = [...compose.matchAll(/^ {2}([a-z]+):$/gm)].map(([, name]) => name);
    const hosts = [...text.matchAll(/(?: server |redis:\/\/)([a-z]+):\d+/g)].map(([, host]) => host);
    expect(hosts).toEqual(["first", "second", "redis"]);
    expect(services).toEqual(expect.arrayContaining(hosts));
    expect([...text.matchAll(/listen ([^;]+);/g)].map(([, port]) => port)).toEqual(["8080", "8090"]);
    expect(text.replaceAll("set_real_ip_from 127.0.0.1;", "")).not.toContain("127.0.0.1");
    expect(text).not.toContain("/var/log");
    expect(compose).toContain("--engine http://engine:8090");
    expect(compose).toContain("--listen 0.0.0.0:8091");
  });

  it.skipIf(missingPrograms() !== undefined || process.getuid?.() !== 0)(
    "have a configuration that nginx takes, with one worker",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "viewer-engine-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const config = file("deploy/relay/containers/nginx.conf");
      expect(config).toMatch(/^worker_processes 1;$/m);
      mkdirSync(join(folder, "relay"));
      const modules = "include /etc/nginx/modules-enabled/*.conf;";
      expect(config).toContain(modules);
      writeFileSync(
        join(folder, "nginx.conf"),
        config.replace("/tmp", folder).replace(modules, `load_module ${NCHAN_MODULE};`),
      );
      // Nobody here has the names of the containers.
      const site = inContainer().replaceAll(/\b(?:first|second|redis):(?=\d)/g, "127.0.0.1:");
      writeFileSync(
        join(folder, "relay/live-subtitles-relay.conf"),
        site.replaceAll("/var/lib/nginx", folder).replace("/dev/stdout", `${folder}/log`),
      );
      execFileSync("nginx", ["-t", "-q", "-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "pipe" });
    },
  );
});
