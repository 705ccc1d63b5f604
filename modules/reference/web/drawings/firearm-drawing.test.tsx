import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FirearmType } from "#reference/contract";
import { markPlaces } from "../../science/drawings/mark-places.ts";
import { FirearmDrawing, type Pin } from "./firearm-drawing.tsx";

const serial: Pin = {
  number: 1,
  place: { part: "frame", side: "right" },
  label: "Serial number",
};
const proof: Pin = { number: 2, place: { part: "frame", side: "left" }, label: "Proof mark" };

describe.each(FirearmType.options)("the drawing of a %s", (type) => {
  const markup = renderToStaticMarkup(<FirearmDrawing type={type} title="A firearm" />);

  test("weighs at most 12 kB", () => {
    expect(markup.length).toBeLessThanOrEqual(12_000);
  });

  test("needs no style attribute, id or script", () => {
    expect(markup).not.toMatch(/\s(?:style|id|on\w+)=|<(?:script|style|use|image)/);
  });

  test("has finite coordinates that stay within the box", () => {
    const paths = [...markup.matchAll(/ d="([^"]*)"/g)].map(([, d = ""]) => d);
    expect(paths.length).toBeGreaterThan(1);
    for (const d of paths) {
      expect(d).toMatch(/^[MLQZa\d\s.-]+$/);
      for (const [, x, y] of d.matchAll(/[MLQ](-?[\d.]+) (-?[\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(2);
        expect(Number(x)).toBeLessThanOrEqual(478);
        expect(Number(y)).toBeGreaterThanOrEqual(2);
        expect(Number(y)).toBeLessThanOrEqual(238);
      }
    }
  });
});

test("is an image with the given title, never mirrored", () => {
  const markup = renderToStaticMarkup(
    <FirearmDrawing type="pistol" title="مسدس" pins={[serial]} />,
  );
  expect(markup).toContain('dir="ltr"');
  expect(markup).toContain('role="img" aria-label="مسدس"');
});

test("shows each pin by number and label, hollow where the place is not seen", () => {
  const markup = renderToStaticMarkup(
    <FirearmDrawing type="pistol" title="Pistol" pins={[serial, proof]} />,
  );
  expect(markup).toMatch(/aria-label="1 Serial number"><circle[^>]*r="13" fill="var\(--pm-steel/);
  expect(markup).toMatch(
    /aria-label="2 Proof mark"><circle[^>]*r="13" fill="var\(--pm-drawing-fill/,
  );
  expect(markup).not.toContain('role="button"');
});

test("rings the active pin", () => {
  const rings = (activePin: number) =>
    renderToStaticMarkup(
      <FirearmDrawing type="pistol" title="Pistol" pins={[serial]} activePin={activePin} />,
    ).match(/r="17"/g);
  expect(rings(1)).toHaveLength(1);
  expect(rings(2)).toBeNull();
});

test("offers every place as a named button that the keyboard reaches", () => {
  const markup = renderToStaticMarkup(
    <FirearmDrawing
      type="pistol"
      title="Pistol"
      pins={[serial]}
      onPlace={() => undefined}
      placeLabel={({ part, side }) => `${part}/${side}`}
    />,
  );
  const names = [...markup.matchAll(/role="button" tabindex="0" aria-label="([^"]*)"/g)];
  expect(names).toHaveLength(markPlaces.pistol.length);
  expect(names.map(([, name]) => name)).toContain("slide/left");
  expect(names.map(([, name]) => name)).toContain("1 Serial number");
});

test("still offers a place when a pin for another side of that part stands near it", () => {
  const underGrip: Pin = { number: 7, place: { part: "grip", side: "under" }, label: "Year" };
  const markup = renderToStaticMarkup(
    <FirearmDrawing
      type="pistol"
      title="Pistol"
      pins={[underGrip]}
      onPlace={() => undefined}
      placeLabel={({ part, side }) => `${part}/${side}`}
    />,
  );
  expect(markup).toContain('aria-label="grip/right"');
  expect(markup).toContain('aria-label="7 Year"');
});
