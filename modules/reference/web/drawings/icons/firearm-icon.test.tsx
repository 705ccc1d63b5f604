import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FirearmType } from "#reference/contract";
import { FirearmIcon } from "./firearm-icon.tsx";

describe.each(FirearmType.options)("the icon of a %s", (type) => {
  const markup = renderToStaticMarkup(<FirearmIcon type={type} size={20} />);

  test("is hidden from readers and takes the colour of the text", () => {
    expect(markup).toContain('aria-hidden="true"');
    expect(markup).toContain('width="20" height="20" fill="none" stroke="currentColor"');
  });

  test("stays within its square", () => {
    const corners = [...markup.matchAll(/[MLQ ](-?[\d.]+) (-?[\d.]+)(?=[MLQZa "])/g)].slice(1);
    expect(corners.length).toBeGreaterThan(3);
    for (const [, x, y] of corners) {
      expect(Math.abs(Number(x) - 12)).toBeLessThanOrEqual(12);
      expect(Math.abs(Number(y) - 12)).toBeLessThanOrEqual(12);
    }
  });
});

test("every type has an icon of its own", () => {
  const drawn = FirearmType.options.map((type) =>
    renderToStaticMarkup(<FirearmIcon type={type} />),
  );
  expect(new Set(drawn).size).toBe(FirearmType.options.length);
});
