import { describe, expect, it } from "vitest";
import { routeOf, routes } from "../src/routes";

describe("the route of a path", () => {
  it.each(routes.map((route) => [route.path, route.name]))("%s is %s", (path, name) => {
    const found = routeOf(path.replace(":id", "x%20y"));
    expect(found?.route.name).toBe(name);
    expect(found?.id).toBe(path.includes(":id") ? "x y" : "");
  });

  it("is none where no view is", () => {
    expect(routeOf("/incidents/a/b")).toBeNull();
    expect(routeOf("/nothing")).toBeNull();
  });
});
