import { describe, expect, test } from "vitest";
import { freePlace, movedPlace, placeUnder } from "./picture-place.ts";

const wide = { left: 100, top: 40, width: 800, height: 200 };

describe("a place under a finger", () => {
  test("is a share of the real picture, whatever its form and wherever it lies", () => {
    expect(placeUnder({ x: 300, y: 190 }, wide)).toEqual({ x: 0.25, y: 0.75 });
    const tall = { left: 12, top: 900, width: 90, height: 360 };
    expect(placeUnder({ x: 57, y: 990 }, tall)).toEqual({ x: 0.5, y: 0.25 });
  });

  test("does not leave the picture", () => {
    expect(placeUnder({ x: 99, y: 260 }, wide)).toEqual({ x: 0, y: 1 });
  });
});

describe("an arrow key", () => {
  test("moves a place to its own side, and far with Shift", () => {
    const place = { x: 0.25, y: 0.75 };
    expect(movedPlace(place, "ArrowLeft", false)).toEqual({ x: 0.24, y: 0.75 });
    expect(movedPlace(place, "ArrowRight", true)).toEqual({ x: 0.35, y: 0.75 });
    expect(movedPlace(place, "ArrowUp", false)).toEqual({ x: 0.25, y: 0.74 });
    expect(movedPlace(place, "ArrowDown", true)).toEqual({ x: 0.25, y: 0.85 });
  });

  test("stops at the edge, and comes back to where it was", () => {
    expect(movedPlace({ x: 0.004, y: 1 }, "ArrowLeft", false)).toEqual({ x: 0, y: 1 });
    let place = { x: 0.333, y: 0.5 };
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight"])
      place = movedPlace(place, key, false) ?? place;
    expect(place).toEqual({ x: 0.333, y: 0.5 });
  });

  test("is an arrow key only", () => {
    expect(movedPlace({ x: 0.5, y: 0.5 }, "Tab", false)).toBeUndefined();
  });
});

test("a new place hides none that stands, as long as there is room", () => {
  const places = [freePlace([])];
  for (let count = 1; count < 10; count += 1) places.push(freePlace(places));
  expect(places[0]).toEqual({ x: 0.5, y: 0.5 });
  expect(new Set(places.map(({ x }) => x)).size).toBe(10);
});
