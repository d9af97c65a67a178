/**
 * The relay command as one program: what `relay.mjs` does, without the time that reading it part by part takes.
 */
import { main } from "../../src/node/commands/relay.ts";

process.exitCode = await main(process.argv.slice(2), process.cwd());
