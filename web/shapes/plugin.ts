/**
 * Makes the shapes of the map when the page is built: `import { land } from "virtual:shapes"` gives the address of a
 * file of ours that the map's worker fetches and reads, so that the page itself does nothing for it.
 */
import type { Plugin } from "vite";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import { bordersOf, landOf, namesOf, type World } from "./world.ts";

const NAME = "virtual:shapes";
const RESOLVED = `\0${NAME}`;

export function shapes(): Plugin {
  const world = atlas as unknown as World;
  const made: Readonly<Record<string, () => object>> = {
    land: () => landOf(world), borders: () => bordersOf(world), names: () => namesOf(world),
  };
  let building = true;
  return {
    name: "sayso-shapes",
    configResolved(config) { building = config.command === "build"; },
    resolveId(id) { return id === NAME ? RESOLVED : null; },
    load(id) {
      if (id !== RESOLVED) return null;
      return Object.entries(made).map(([name, make]) => {
        if (!building) return `export const ${name} = "/shapes/${name}.json";`;
        const file = this.emitFile({ type: "asset", name: `${name}.json`, source: JSON.stringify(make()) });
        return `export const ${name} = import.meta.ROLLUP_FILE_URL_${file};`;
      }).join("\n");
    },
    configureServer(server) {
      server.middlewares.use("/shapes", (request, response, next) => {
        const make = made[((request as { url?: string }).url ?? "").slice(1).replace(".json", "")];
        if (make === undefined) { next(); return; }
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify(make()));
      });
    },
  };
}
